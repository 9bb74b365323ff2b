using ScoGraph.Sessions.Magics;
using ScoGraph.Sessions.Running;
using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Sessions.Cells;

/// <summary>
/// Cuts a cell into statements and magics. Statements end at a semicolon outside strings, names and comments; a magic stands where a
/// statement could begin, behind a percent sign or a colon, and takes its line, or the statement that follows if it takes a query.
/// </summary>
internal static class CellReader
{
    public static IReadOnlyList<CellPart> Read(string cell)
    {
        List<CellPart> parts = [];
        int at = 0;
        while (SkipBlank(cell, at) is var start && start < cell.Length)
        {
            CellPart part = cell[start] is '%' or ':' && start + 1 < cell.Length && char.IsAsciiLetter(cell[start + 1])
                ? ReadMagic(cell, start) : ReadStatement(cell, null, start, start);
            if (part.Magic is not null || part.End > part.Start)
                parts.Add(part);
            at = part.IsClosed ? part.End + 1 : part.End;
        }

        return parts;
    }

    private static CellPart ReadMagic(string cell, int start)
    {
        int nameEnd = start + 1;
        while (nameEnd < cell.Length && (char.IsAsciiLetterOrDigit(cell[nameEnd]) || cell[nameEnd] is '_' or '-'))
            nameEnd++;
        string name = cell[(start + 1)..nameEnd];
        if (MagicCatalog.Find(name) is { TakesQuery: true })
            return ReadStatement(cell, name, start, SkipBlank(cell, nameEnd));
        int lineEnd = cell.AsSpan(nameEnd).IndexOfAny('\r', '\n') is var length && length < 0 ? cell.Length : nameEnd + length;
        return new CellPart(name, start, nameEnd, lineEnd, IsClosed: lineEnd < cell.Length);
    }

    private static CellPart ReadStatement(string cell, string? magic, int magicStart, int start)
    {
        foreach (Token token in Lexer.Tokenize(cell[start..]))
        {
            if (token.Kind == TokenKind.Semicolon)
                return new CellPart(magic, magicStart, start, start + token.Start, IsClosed: true);
        }

        return new CellPart(magic, magicStart, start, cell.Length, IsClosed: false);
    }

    /// <summary>Where the next thing begins that is neither space nor comment.</summary>
    private static int SkipBlank(string cell, int at)
    {
        while (at < cell.Length)
        {
            if (TokenCharacters.IsSpace(cell[at]))
                at++;
            else if (cell.AsSpan(at).StartsWith("//"))
                at = cell.AsSpan(at).IndexOfAny('\r', '\n') is var line && line < 0 ? cell.Length : at + line;
            else if (cell.AsSpan(at).StartsWith("/*") && cell.IndexOf("*/", at + 2, StringComparison.Ordinal) is var close && close >= 0)
                at = close + 2;
            else
                return at;
        }

        return at;
    }
}
