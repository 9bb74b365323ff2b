using ScoGraph.Model.Snapshots;

namespace ScoGraph.Beliefs;

/// <summary>Tells which rows only one of two answers to a query has.</summary>
internal static class ViewComparer
{
    /// <summary>What the options have to be.</summary>
    public static QueryOptions Asked(QueryOptions? options) => (options ?? new QueryOptions()) with { Evidence = true, ReadOnly = true };

    public static ViewComparison Compare(string query, QueryResult first, QueryResult second) =>
        new(query, Only(first, second), Only(second, first));

    private static List<RowDifference> Only(QueryResult result, QueryResult other)
    {
        Dictionary<string, int> there = [];
        foreach (Row row in other)
            there[row.ToJson()] = there.GetValueOrDefault(row.ToJson()) + 1;
        List<RowDifference> only = [];
        foreach (Row row in result)
        {
            string text = row.ToJson();
            if (there.TryGetValue(text, out int left) && left > 0)
                there[text] = left - 1;
            else
                only.Add(new RowDifference(row, [.. Missing(row, other.Snapshot)]));
        }

        return only;
    }

    private static IEnumerable<object> Missing(Row row, IGraphSnapshot other)
    {
        IdSet nodes = other.GetNodes(-1);
        IReadOnlyList<Derivation> derivations = row.Evidence.Derivations;
        foreach (Relationship relationship in derivations.SelectMany(derivation => derivation.Relationships).Distinct())
        {
            if (!other.Relationships.Live.Contains((int)relationship.Id))
                yield return relationship;
        }

        foreach (Node node in derivations.SelectMany(derivation => derivation.Nodes).Distinct())
        {
            if (!nodes.Contains((int)node.Id))
                yield return node;
        }
    }
}
