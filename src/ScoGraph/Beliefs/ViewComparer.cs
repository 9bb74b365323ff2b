using ScoGraph.Model.Snapshots;

namespace ScoGraph.Beliefs;

/// <summary>Asks two views the same, and tells which rows only one of them gives.</summary>
internal static class ViewComparer
{
    public static ViewComparison Compare(
        QuerySource first, QuerySource second, string query, IReadOnlyDictionary<string, object?>? parameters, QueryOptions? options)
    {
        QueryOptions asked = (options ?? new QueryOptions()) with { Evidence = true, ReadOnly = true };
        QueryResult one = first.Query(query, parameters, asked), other = second.Query(query, parameters, asked);
        return new ViewComparison(query, Only(one, other), Only(other, one));
    }

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
