using System.Globalization;
using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Texts;

/// <summary><c>apoc.text</c>: capitals and small letters, and how words are put together.</summary>
internal static class LetterCases
{
    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("text.capitalize", "text", "A text that begins with a capital.",
            a => a.TextOrNull(0) is { } text ? Capital(text) : null),
        Offer.Function("text.capitalizeAll", "text", "A text whose words begin with capitals.", a => EachWord(a, Capital)),
        Offer.Function("text.decapitalize", "text", "A text that begins with a small letter.",
            a => a.TextOrNull(0) is { } text ? Small(text) : null),
        Offer.Function("text.decapitalizeAll", "text", "A text whose words begin with small letters.", a => EachWord(a, Small)),
        Offer.Function("text.swapCase", "text", "A text with capitals for small letters and the other way round.",
            a => a.TextOrNull(0) is { } text
                ? new string([.. text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c))]) : null),
        Offer.Function("text.camelCase", "text", "The words of a text in camelCase.",
            a => a.TextOrNull(0) is { } text ? Small(Pascal(text)) : null),
        Offer.Function("text.upperCamelCase", "text", "The words of a text in UpperCamelCase.",
            a => a.TextOrNull(0) is { } text ? Pascal(text) : null),
        Offer.Function("text.snakeCase", "text", "The words of a text in snake-case.",
            a => a.TextOrNull(0) is { } text ? string.Join('-', Words(text).Select(word => word.ToLowerInvariant())) : null),
        Offer.Function("text.toUpperCase", "text", "The words of a text in UPPER_CASE.",
            a => a.TextOrNull(0) is { } text ? string.Join('_', Words(text).Select(word => word.ToUpperInvariant())) : null),
    ];

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string? EachWord(ApocArguments a, Func<string, string> change) =>
        a.TextOrNull(0) is { } text ? string.Join(' ', text.Split(' ').Select(change)) : null;

    private static string Pascal(string text) =>
        string.Concat(Words(text).Select(word => Capital(word.ToLower(CultureInfo.InvariantCulture))));

    /// <summary>The words of a text: between signs, and where a capital follows a small letter.</summary>
    private static List<string> Words(string text)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool ends = i == text.Length || !char.IsLetterOrDigit(text[i]);
            bool turns = !ends && i > start && char.IsUpper(text[i]) && char.IsLower(text[i - 1]);
            if (!ends && !turns)
                continue;
            if (i > start)
                words.Add(text[start..i]);
            start = turns ? i : i + 1;
        }

        return words;
    }
}
