using ScoGraph.Sessions.Magics;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Cells;

/// <summary>What stands around a place of a cell.</summary>
internal static class CellWord
{
    /// <summary>
    /// Where the magic begins whose name the place is in or behind; -1 if there is none: a percent sign may be the operator,
    /// a colon may stand before a label.
    /// </summary>
    public static int StartOfMagic(string cell, int at)
    {
        int start = at;
        while (start > 0 && (char.IsAsciiLetterOrDigit(cell[start - 1]) || cell[start - 1] is '_' or '-'))
            start--;
        if (start == 0)
            return -1;
        string before = cell[..(start - 1)];
        bool begins = cell[start - 1] switch
        {
            '%' => before.TrimEnd(' ', '\t') is "" or [.., '\n' or ';'],

            // A label may begin a line.
            ':' => before.TrimEnd() is "" or [.., ';'],
            _ => false,
        };
        return begins ? start - 1 : -1;
    }

    /// <summary>The query that the place is in, with the cell's places; null within a magic that takes none.</summary>
    public static string? QueryAround(string cell, int at)
    {
        CellPart? part = CellReader.Read(cell).FirstOrDefault(p => p.MagicStart <= at && at <= p.End);
        if (part is null)
            return new string(' ', at);
        if (part.Magic is null)
            return PlacedText.Of(cell, part);
        return MagicCatalog.Find(part.Magic) is { TakesQuery: true } magic
            ? PlacedText.Of(cell, part with { Start = magic.QueryStart(cell, part) }) : null;
    }
}
