using ScoGraph.Editing;
using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Magics;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Completion;

/// <summary>
/// Completes magics by the catalog, their files by the folder, and queries by the language, the graph and the parameters that are set.
/// </summary>
internal static class CellCompletion
{
    public static CellCompletions Find(Session session, string cell, int cursor)
    {
        int start = CellWord.StartOfMagic(cell, cursor);
        if (start < 0)
            return FileCompletion.Find(cell, cursor) ?? InQuery(session, cell, cursor);
        string typed = cell[start..cursor];
        return new CellCompletions(
            [.. MagicCatalog.All.Select(m => cell[start] + m.Name).Where(n => n.StartsWith(typed, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new CellCompletionItem(n, "magic"))],
            start, cursor);
    }

    private static CellCompletions InQuery(Session session, string cell, int cursor)
    {
        if (CellWord.QueryAround(cell, cursor) is not { } query)
            return new CellCompletions([], cursor, cursor);
        CompletionList found = QueryCompletion.Complete(
            query, cursor, session.Graph.Schema(), session.Graph.Offered.Functions, session.Graph.Offered.Procedures);
        IEnumerable<CellCompletionItem> items = found.Items.Select(
            i => new CellCompletionItem(i.Text, i.Kind.ToString().ToLowerInvariant()));
        if (found.Start < cell.Length && cell[found.Start] == '$')
        {
            string prefix = cell[found.Start..cursor];
            items = items.Concat(session.Parameters.Keys.Select(p => "$" + p)
                .Where(p => p.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
                .Select(p => new CellCompletionItem(p, "parameter"))).DistinctBy(i => i.Text);
        }

        return new CellCompletions([.. items], found.Start, found.End);
    }
}
