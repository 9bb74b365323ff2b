using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ScoGraph.Model.Citations;

namespace ScoGraph;

/// <summary>
/// A place in a document that supports a fact, as a text <c>DOCUMENT#PASSAGE</c> or <c>DOCUMENT#PASSAGE@START-END</c>, such as
/// <c>annual-report#15@120-168</c>.
/// </summary>
/// <example><code>
/// Citation citation = Citation.Parse("annual-report#15@120-168");
/// Console.WriteLine($"{citation.Document}, paragraph {citation.Passage}, {citation.Span?.Length} characters");
/// </code></example>
public sealed record Citation : IParsable<Citation>
{
    /// <summary>A place in a document.</summary>
    /// <param name="document">The key of the document: not empty, without <c>#</c> and without spaces around it.</param>
    /// <param name="passage">The number of a paragraph, or another locator: not empty, without <c>#</c>, <c>@</c> and spaces around it.
    /// </param>
    /// <param name="span">Where in the passage; null for all of it.</param>
    /// <exception cref="ArgumentException">The document or the passage is empty or holds a character that it must not hold.</exception>
    public Citation(string document, string passage, CitationSpan? span = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(passage);
        if (CitationText.DocumentFault(document) is { } fault)
            throw new ArgumentException(fault, nameof(document));
        if (CitationText.PassageFault(passage) is { } other)
            throw new ArgumentException(other, nameof(passage));
        (Document, Passage, Span) = (document, passage, span);
    }

    /// <summary>A paragraph of a document.</summary>
    /// <param name="document">The key of the document.</param>
    /// <param name="paragraph">The number of the paragraph, from 1.</param>
    /// <param name="span">Where in the paragraph; null for all of it.</param>
    /// <exception cref="ArgumentException">The document is empty or holds <c>#</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Citation(string document, long paragraph, CitationSpan? span = null)
        : this(document, Number(paragraph), span)
    {
    }

    /// <summary>The key of the document.</summary>
    public string Document { get; }

    /// <summary>The number of the paragraph, or another locator, as text.</summary>
    public string Passage { get; }

    /// <summary>The passage as the number of a paragraph; null where it is another locator.</summary>
    public long? Paragraph =>
        long.TryParse(Passage, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0 ? number : null;

    /// <summary>Where in the passage; null for all of it.</summary>
    public CitationSpan? Span { get; }

    /// <summary>Reads a citation.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no citation; the message names the character at which it stops being one.</exception>
    public static Citation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CitationText.Read(text, out string fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a citation, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="citation">The citation, or null.</param>
    /// <param name="error">What is wrong with the text, and where; null where it is a citation.</param>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out Citation? citation, [NotNullWhen(false)] out string? error)
    {
        string fault = CitationText.None;
        citation = text is null ? null : CitationText.Read(text, out fault);
        error = citation is null ? fault : null;
        return citation is not null;
    }

    static Citation IParsable<Citation>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Citation>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Citation result) =>
        TryParse(s, out result, out _);

    /// <summary>The text that <see cref="Parse"/> reads: <c>annual-report#15@120-168</c>.</summary>
    public override string ToString() => Span is { } span ? $"{Document}#{Passage}@{span}" : $"{Document}#{Passage}";

    private static string Number(long paragraph)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(paragraph, 1);
        return paragraph.ToString(CultureInfo.InvariantCulture);
    }
}
