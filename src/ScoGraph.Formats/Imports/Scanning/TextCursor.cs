namespace ScoGraph.Formats.Imports.Scanning;

/// <summary>A text with a place in it from which a reader goes on.</summary>
/// <param name="text">The whole text.</param>
/// <param name="file">The file's name for messages, or null.</param>
internal sealed class TextCursor(string text, string? file)
{
    /// <summary>What stands behind the end; no format here has it as a character of its grammar.</summary>
    public const char End = '\0';

    private const int LongestQuoted = 20;

    private readonly Lazy<LineStarts> _lines = new(() => LineStarts.Of(text));

    public int At { get; set; }

    public int Length => text.Length;

    public bool IsAtEnd => At >= text.Length;

    /// <summary>The character here, or <see cref="End"/>.</summary>
    public char Here => At < text.Length ? text[At] : End;

    /// <summary>A character further on, or <see cref="End"/>.</summary>
    public char Ahead(int count) => At + count < text.Length ? text[At + count] : End;

    public bool StartsWith(string word, StringComparison comparison = StringComparison.Ordinal) =>
        text.AsSpan(Math.Min(At, text.Length)).StartsWith(word, comparison);

    /// <summary>Goes behind a word if it stands here.</summary>
    public bool TryTake(string word)
    {
        bool here = StartsWith(word);
        if (here)
            At += word.Length;
        return here;
    }

    /// <summary>Goes on while the characters are of a kind, and gives them.</summary>
    public string TakeWhile(Func<char, bool> isOfKind)
    {
        int start = At;
        while (At < text.Length && isOfKind(text[At]))
            At++;
        return text[start..At];
    }

    /// <summary>Goes to a character, or to the end.</summary>
    public void GoTo(char character) => At = text.IndexOf(character, Math.Min(At, text.Length)) is var found and >= 0 ? found : text.Length;

    /// <summary>The text from an offset to here.</summary>
    public string From(int start) => text[start..At];

    public TextPlace PlaceOf(int offset)
    {
        (int line, int start) = _lines.Value.Of(offset);
        return new TextPlace(line, offset - start + 1);
    }

    /// <summary>The error of an offset.</summary>
    public GraphFormatException Fail(int offset, string reason)
    {
        TextPlace place = PlaceOf(Math.Min(offset, text.Length));
        return new GraphFormatException(reason, file, place.Line, place.Column);
    }

    /// <summary>The error that something else stands here than what would be right.</summary>
    public GraphFormatException Expected(string what) => Fail(At, FormatErrors.Expected(what, Describe()));

    /// <summary>What stands here, for a message: the word up to the next space.</summary>
    private string Describe()
    {
        if (IsAtEnd)
            return "the end of the file";
        if (Here is '\n' or '\r')
            return "the end of the line";
        int end = At + 1;
        while (end < text.Length && end - At < LongestQuoted && text[end] > ' ')
            end++;
        return $"'{Whole(text[At..end])}'";
    }

    /// <summary>The text without half a surrogate pair, which a cut may have left.</summary>
    private static string Whole(string piece) =>
        piece.Length > 1 && char.IsHighSurrogate(piece[^1]) ? piece[..^1] : piece;
}
