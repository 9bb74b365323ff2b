using System.Globalization;

namespace ScoGraph.Model.Citations;

/// <summary>Reads citations, and says at which character a text stops being one.</summary>
internal static class CitationText
{
    public const string None = "A citation is a text DOCUMENT#PASSAGE or DOCUMENT#PASSAGE@START-END.";

    /// <returns>Null where the text is none.</returns>
    public static Citation? Read(string text, out string fault)
    {
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
            return Fail(text, text.Length, "has no '#' between the document and the passage", out fault);
        int at = text.IndexOf('@', hash);
        string document = text[..hash], passage = at < 0 ? text[(hash + 1)..] : text[(hash + 1)..at];
        if (DocumentFault(document) is not null)
            return Fail(text, 0, document.Length == 0 ? "names no document" : "has spaces around the document", out fault);
        int second = passage.IndexOf('#', StringComparison.Ordinal);
        if (second >= 0)
            return Fail(text, hash + 1 + second, "has a second '#'", out fault);
        if (PassageFault(passage) is not null)
            return Fail(text, hash + 1, passage.Length == 0 ? "names no passage" : "has spaces around the passage", out fault);
        fault = "";
        if (at < 0)
            return new Citation(document, passage);
        return Span(text, at + 1, out fault) is { } span ? new Citation(document, passage, span) : null;
    }

    /// <summary>What is wrong with the key of a document; null where nothing is.</summary>
    public static string? DocumentFault(string document) =>
        document.Length == 0 ? "The key of a document is not empty."
            : document.Contains('#', StringComparison.Ordinal) ? $"The key of a document has no '#': '{document}'."
            : IsTrimmed(document) ? null : $"The key of a document has no spaces around it: '{document}'.";

    /// <summary>What is wrong with the locator of a passage; null where nothing is.</summary>
    public static string? PassageFault(string passage) =>
        passage.Length == 0 ? "A passage is not empty."
            : passage.AsSpan().ContainsAny('#', '@') ? $"A passage has neither '#' nor '@': '{passage}'."
            : IsTrimmed(passage) ? null : $"A passage has no spaces around it: '{passage}'.";

    private static CitationSpan? Span(string text, int from, out string fault)
    {
        int hyphen = text.IndexOf('-', from), start = 0, end = 0;
        (int At, string Reason)? wrong =
            hyphen < 0 || !IsNumber(text.AsSpan(from, hyphen - from), out start) ? (from, "has no START-END of two numbers behind '@'")
            : !IsNumber(text.AsSpan(hyphen + 1), out end) ? (hyphen + 1, "has no number as its end")
            : end <= start ? (hyphen + 1, "ends before it begins") : null;
        fault = "";
        if (wrong is not var (at, reason))
            return new CitationSpan(start, end);
        Fail(text, at, reason, out fault);
        return null;
    }

    private static Citation? Fail(string text, int at, string reason, out string fault)
    {
        fault = string.Create(CultureInfo.InvariantCulture, $"The citation '{text}' {reason} (character {at + 1}). {None}");
        return null;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsTrimmed(string text) => !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
}
