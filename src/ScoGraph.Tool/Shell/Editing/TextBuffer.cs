namespace ScoGraph.Tool.Shell.Editing;

/// <summary>A text and the place in it where typing goes. Knows nothing of screens.</summary>
internal sealed class TextBuffer
{
    /// <summary>The whole text; its lines end with LF.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The place, in UTF-16 code units from 0, never within a surrogate pair that was typed whole.</summary>
    public int Cursor { get; private set; }

    public bool IsOnFirstLine => !Text.AsSpan(0, Cursor).Contains('\n');

    public bool IsOnLastLine => !Text.AsSpan(Cursor).Contains('\n');

    private int LineStart => Text.AsSpan(0, Cursor).LastIndexOf('\n') + 1;

    private int LineEnd => Text.IndexOf('\n', Cursor) is var end && end < 0 ? Text.Length : end;

    /// <summary>Takes another text, with the place at its end.</summary>
    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    public void Insert(string text) => Replace(Cursor, Cursor, text);

    /// <summary>Puts a text in place of a piece, with the place behind it.</summary>
    public void Replace(int start, int end, string text)
    {
        Text = string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end));
        Cursor = start + text.Length;
    }

    public void DeleteBefore() => Replace(Before(Cursor), Cursor, "");

    public void DeleteBehind() => Replace(Cursor, Behind(Cursor), "");

    public void DeleteWordBefore() => Replace(WordBefore(), Cursor, "");

    public void DeleteToLineStart() => Replace(LineStart, Cursor, "");

    public void DeleteToLineEnd() => Replace(Cursor, LineEnd, "");

    public void Left() => Cursor = Before(Cursor);

    public void Right() => Cursor = Behind(Cursor);

    public void WordLeft() => Cursor = WordBefore();

    public void WordRight()
    {
        while (Cursor < Text.Length && !char.IsLetterOrDigit(Text[Cursor]))
            Cursor++;
        while (Cursor < Text.Length && char.IsLetterOrDigit(Text[Cursor]))
            Cursor++;
    }

    public void Home() => Cursor = LineStart;

    public void End() => Cursor = LineEnd;

    /// <summary>To the line above, as far from its start as here.</summary>
    public void Up()
    {
        int column = Cursor - LineStart, end = LineStart - 1;
        int start = Text.AsSpan(0, end).LastIndexOf('\n') + 1;
        Cursor = Math.Min(start + column, end);
    }

    /// <summary>To the line below, as far from its start as here.</summary>
    public void Down()
    {
        int column = Cursor - LineStart, start = LineEnd + 1;
        int end = Text.IndexOf('\n', start) is var found && found < 0 ? Text.Length : found;
        Cursor = Math.Min(start + column, end);
    }

    private int WordBefore()
    {
        int at = Cursor;
        while (at > 0 && !char.IsLetterOrDigit(Text[at - 1]))
            at--;
        while (at > 0 && char.IsLetterOrDigit(Text[at - 1]))
            at--;
        return at;
    }

    private int Before(int at) => at == 0 ? 0 : at >= 2 && char.IsSurrogatePair(Text[at - 2], Text[at - 1]) ? at - 2 : at - 1;

    private int Behind(int at)
    {
        if (at == Text.Length)
            return at;
        return at + 1 < Text.Length && char.IsSurrogatePair(Text[at], Text[at + 1]) ? at + 2 : at + 1;
    }
}
