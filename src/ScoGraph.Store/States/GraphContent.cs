using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>
/// The data of one state of a graph. The tables are by label, type or key; nothing is written to once it stands here.
/// </summary>
internal sealed record GraphContent
{
    public required StoreTables Tables { get; init; }

    public int NodeBound { get; init; }

    public IdSet Nodes { get; init; } = IdSet.Empty;

    public ChunkTable<IdSet> NodesByLabel { get; init; } = new(IdSet.Empty);

    public NodeLabels LabelSets { get; init; } = NodeLabels.Empty;

    public int RelationshipBound { get; init; }

    public RelationshipTable Relationships { get; init; } = RelationshipTable.Empty;

    public ChunkTable<Adjacency> Outgoing { get; init; } = new(Adjacency.Empty);

    public ChunkTable<Adjacency> Incoming { get; init; } = new(Adjacency.Empty);

    /// <summary>See <see cref="Store.NodeTypes"/>.</summary>
    public ChunkTable<TypeId[]> NodeTypes { get; init; } = Store.NodeTypes.None;

    public ChunkTable<PropertyColumn?> NodeColumns { get; init; } = new(otherwise: null);

    public ChunkTable<PropertyColumn?> RelationshipColumns { get; init; } = new(otherwise: null);

    public GraphCounts Counts { get; init; } = GraphCounts.Zero;

    public DeclaredIndexes Declared { get; init; } = DeclaredIndexes.None;

    public ReadOnlySpan<int> GetLabels(int node) => Tables.LabelSets[LabelSets.Get(node)];
}
