namespace ScoGraph.Documents;

/// <summary>
/// A text whose body is split into numbered passages. Title, standfirst, byline, dateline, headings, captions, navigation and other
/// furniture of a page are recognised and have no number. Immutable.
/// </summary>
/// <example><code>
/// TextDocument text = DocumentReader.Parse("The bridge\n\nThe Sund Bridge was built by Norway.\n\nRead more", TextFormat.Plain);
/// foreach (TextPassage passage in text.Passages)
///     Console.WriteLine(passage);
/// </code></example>
public sealed class TextDocument
{
    internal TextDocument(string text, string? title, IReadOnlyList<TextPassage> passages)
    {
        Text = text;
        Title = title;
        Passages = passages;
    }

    /// <summary>The whole text, furniture and all, into which the passages point.</summary>
    public string Text { get; }

    /// <summary>The title; null where none was recognised.</summary>
    public string? Title { get; }

    /// <summary>The passages in order; the first has number 1.</summary>
    public IReadOnlyList<TextPassage> Passages { get; }
}
