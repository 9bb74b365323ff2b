namespace ScoGraph.Sessions.Display;

/// <summary>One thing to show, written in several ways; a client takes the richest that it can show.</summary>
internal sealed class MimeBundle
{
    public const string Text = "text/plain", Html = "text/html", Svg = "image/svg+xml";

    private readonly SortedDictionary<string, string> _data = new(StringComparer.Ordinal);

    /// <param name="text">The plain text, which every bundle has.</param>
    public MimeBundle(string text) => _data[Text] = text.TrimEnd('\n');

    /// <summary>Whether the text tells all that the picture does, so that where there is only text no picture is asked for.</summary>
    public bool IsWholeAsText { get; init; }

    public string PlainText => _data[Text];

    public IReadOnlyDictionary<string, string> Data => _data;

    public MimeBundle With(string type, string content)
    {
        _data[type] = content;
        return this;
    }
}
