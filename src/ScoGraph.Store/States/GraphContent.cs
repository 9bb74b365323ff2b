using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>
/// The data of one state of a graph. The arrays are by label, type or key and may be shorter than the tables of names; nothing is written
/// to once it stands here.
/// </summary>
internal sealed record GraphContent
{
    public required StoreTables Tables { get; init; }

    public int NodeBound { get; init; }

    public IdSet Nodes { get; init; } = IdSet.Empty;

    public IdSet[] NodesByLabel { get; init; } = [];

    public NodeLabels LabelSets { get; init; } = NodeLabels.Empty;

    public int RelationshipBound { get; init; }

    public RelationshipTable Relationships { get; init; } = RelationshipTable.Empty;

    public Adjacency[] Outgoing { get; init; } = [];

    public Adjacency[] Incoming { get; init; } = [];

    public PropertyColumn?[] NodeColumns { get; init; } = [];

    public PropertyColumn?[] RelationshipColumns { get; init; } = [];

    public GraphCounts Counts { get; init; } = GraphCounts.Zero;

    public ReadOnlySpan<int> GetLabels(int node) => Tables.LabelSets[LabelSets.Get(node)];

    /// <summary>The entry of a table by id, or a default for ids that it does not know.</summary>
    public static T At<T>(T[] table, int id, T otherwise) => (uint)id < (uint)table.Length ? table[id] : otherwise;
}
