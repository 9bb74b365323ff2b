namespace ScoGraph.Jupyter.Cells;

/// <summary>The word of a cell around a place.</summary>
internal static class CellWord
{
    /// <summary>Where the magic begins whose name the place is in or behind; -1 if there is none: a percent sign may be the operator.</summary>
    public static int StartOfMagic(string cell, int at)
    {
        int start = at;
        while (start > 0 && (char.IsAsciiLetterOrDigit(cell[start - 1]) || cell[start - 1] is '_' or '-'))
            start--;
        return start > 0 && cell[start - 1] == '%' && cell[..(start - 1)].TrimEnd(' ', '\t') is "" or [.., '\n' or ';'] ? start - 1 : -1;
    }
}
