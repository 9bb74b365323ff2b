namespace ScoGraph.Sessions.Running;

/// <summary>A statement's text with blanks before it, so that every place in it is the place in its cell.</summary>
internal static class PlacedText
{
    public static string Of(string cell, CellPart part) => string.Create(part.End, (cell, part), static (text, source) =>
    {
        source.cell.AsSpan(0, source.part.End).CopyTo(text);
        foreach (ref char character in text[..source.part.Start])
            character = character is '\r' or '\n' ? character : ' ';
    });

    /// <summary>The same with a keyword in place of the magic in front, which is a character longer.</summary>
    public static string Of(string cell, CellPart part, string keyword) =>
        Of(cell, part) is var text ? $"{text[..(part.MagicStart + 1)]}{keyword}{text[(part.MagicStart + 1 + keyword.Length)..]}" : text;
}
