using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// The one read contract of the engine: a state of a graph. Ids of nodes and relationships are integers from 0 below the bounds, with
/// gaps where elements were deleted; an id is never given twice. It hands out pages and spans, never single elements, so that a call is
/// paid per batch; pages may be loaded when they are asked for.
/// </summary>
/// <remarks>
/// A published snapshot never changes and may be read from any thread. The view of an <see cref="IGraphWriter"/> has the same shape and
/// changes with each write; what was fetched from it (columns, adjacency, spans) is stale after the next write. <see cref="Version"/>
/// tells.
/// </remarks>
internal interface IGraphSnapshot
{
    /// <summary>Changes whenever what this view shows may have changed; constant for a published snapshot.</summary>
    long Version { get; }

    /// <summary>Which graph's state it is.</summary>
    GraphOrigin Origin { get; }

    INameTable Labels { get; }

    INameTable RelationshipTypes { get; }

    INameTable PropertyKeys { get; }

    IGraphStatistics Statistics { get; }

    /// <summary>What is declared of the graph in this state.</summary>
    GraphCatalog Catalog { get; }

    /// <summary>Every node id is below it.</summary>
    NodeId NodeBound { get; }

    /// <summary>Every relationship id is below it.</summary>
    RelationshipId RelationshipBound { get; }

    /// <summary>The live nodes, or those with a label; a label id that the table does not know gives the empty set.</summary>
    /// <param name="label">A label id, or -1 for all nodes.</param>
    IdSet GetNodes(LabelId label);

    /// <summary>The live relationships' types and ends.</summary>
    RelationshipTable Relationships { get; }

    /// <summary>The label ids of a node, ascending; empty for a deleted one.</summary>
    ReadOnlySpan<LabelId> GetLabels(NodeId node);

    /// <summary>
    /// The types among which those of a node's relationships are, ascending. There may be more, but few: it is for whoever asks for
    /// relationships of every type, so that a graph of very many types is asked for none that the node cannot have.
    /// </summary>
    ReadOnlySpan<TypeId> GetTypes(NodeId node);

    /// <summary>
    /// The neighbours along one type in one direction (<see cref="Direction.Both"/> is not asked for here); an unknown type gives the empty
    /// adjacency.
    /// </summary>
    Adjacency GetAdjacency(TypeId type, Direction direction);

    /// <summary>The values of a property of nodes, or null where no node has it.</summary>
    PropertyColumn? GetNodeColumn(KeyId key);

    /// <summary>The values of a property of relationships, or null where none has it.</summary>
    PropertyColumn? GetRelationshipColumn(KeyId key);

    /// <summary>
    /// The nodes with a label whose property equals a value (the language's <c>=</c>), ascending, if an index can tell without reading
    /// the column; else false. An implementation may build the index on the first question.
    /// </summary>
    bool TryFindNodes(LabelId label, KeyId key, in Value value, out ReadOnlyMemory<NodeId> nodes);

    /// <summary>
    /// The elements of a label or type in the order of properties, where an index of exactly these is declared, of itself or by a
    /// constraint; else null. An implementation may build it on the first question, and may always say null.
    /// </summary>
    SortedIndex? FindIndex(IndexShape shape);
}
