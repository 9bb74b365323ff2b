using ScoGraph.Jupyter.Magics;

namespace ScoGraph.Jupyter.Cells;

/// <summary>What could stand in place of a piece of a cell.</summary>
/// <param name="Start">Where the piece begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
internal sealed record CellCompletions(IReadOnlyList<CellCompletionItem> Items, int Start, int End);

/// <summary>A text and the word for its kind.</summary>
internal sealed record CellCompletionItem(string Text, string Kind);

/// <summary>Completes magics by the catalog and their files by the folder.</summary>
internal static class CellCompletion
{
    public static CellCompletions Find(NotebookSession session, string cell, int cursor)
    {
        int start = CellWord.StartOfMagic(cell, cursor);
        if (start < 0)
            return FileCompletion.Find(cell, cursor) ?? new CellCompletions([], cursor, cursor);
        string typed = cell[start..cursor];
        return new CellCompletions(
            [.. MagicCatalog.All.Select(m => "%" + m.Name).Where(n => n.StartsWith(typed, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(n => new CellCompletionItem(n, "magic"))],
            start, cursor);
    }
}
