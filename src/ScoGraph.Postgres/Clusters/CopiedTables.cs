using ScoGraph.Store;

namespace ScoGraph.Postgres.Clusters;

/// <summary>
/// Which tables of a graph every shard has whole beside its part: those of label sets with few nodes, and of types with few relationships
/// that lead nowhere else. Walks that come to such a node go on where they are.
/// </summary>
internal sealed class CopiedTables
{
    /// <summary>So many relationships a node are copied at most.</summary>
    private const long MostDegree = 16;

    private readonly HashSet<int> _sets;
    private readonly HashSet<int> _types;

    private CopiedTables(HashSet<int> sets, HashSet<int> types) => (_sets, _types) = (sets, types);

    /// <summary>The tables of a graph.</summary>
    /// <param name="state">The graph.</param>
    /// <param name="mostNodes">How many nodes a label set may have.</param>
    public static CopiedTables Of(MemorySnapshot state, int mostNodes)
    {
        Dictionary<int, int> nodes = [];
        foreach (NodeId node in state.Content.Nodes.ToArray())
            Count(nodes, state.Content.LabelSets.Get(node));
        HashSet<int> sets = [.. nodes.Where(pair => pair.Value <= mostNodes).Select(pair => pair.Key)];
        Dictionary<int, int> relationships = [];
        HashSet<int> leading = [];
        foreach (RelationshipId relationship in state.Relationships.Live.ToArray())
        {
            int type = state.Relationships.Type(relationship);
            Count(relationships, type);
            if (!IsSmall(state.Relationships.Start(relationship)) || !IsSmall(state.Relationships.End(relationship)))
                leading.Add(type);
        }

        return new CopiedTables(sets, [.. relationships
            .Where(pair => pair.Value <= MostDegree * mostNodes && !leading.Contains(pair.Key)).Select(pair => pair.Key)]);

        bool IsSmall(NodeId node) => sets.Contains(state.Content.LabelSets.Get(node));
    }

    /// <summary>Whether the table of a label set or type is copied.</summary>
    public bool Has(bool ofRelationships, int owner) => (ofRelationships ? _types : _sets).Contains(owner);

    private static void Count(Dictionary<int, int> counts, int owner) =>
        counts[owner] = counts.GetValueOrDefault(owner) + 1;
}
