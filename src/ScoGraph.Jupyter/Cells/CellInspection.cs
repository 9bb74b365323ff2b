using ScoGraph.Jupyter.Display;
using ScoGraph.Jupyter.Magics;

namespace ScoGraph.Jupyter.Cells;

/// <summary>Describes the magic at a place of a cell.</summary>
internal static class CellInspection
{
    public static MimeBundle? Find(NotebookSession session, string cell, int cursor)
    {
        int start = CellWord.StartOfMagic(cell, cursor);
        if (start < 0)
            return null;
        int end = start + 1;
        while (end < cell.Length && char.IsAsciiLetterOrDigit(cell[end]))
            end++;
        return MagicCatalog.Find(cell[(start + 1)..end]) is { } magic ? new MimeBundle($"{magic.Usage}\n{magic.Help}") : null;
    }
}
