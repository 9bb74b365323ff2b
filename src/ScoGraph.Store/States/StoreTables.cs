using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// What all states of one store share: its names and label sets, which only grow, the ids that were given, and the counter of versions.
/// Written by the one writer.
/// </summary>
internal sealed class StoreTables
{
    private long _version;

    public GraphOrigin Origin { get; private init; } = new();

    public NameTable Labels { get; private init; } = new();

    public NameTable RelationshipTypes { get; private init; } = new();

    public NameTable PropertyKeys { get; private init; } = new();

    public LabelSetTable LabelSets { get; private init; } = new();

    public IndexPool Indexes { get; private init; } = new();

    /// <summary>
    /// No node was given this id or one above it. Higher than the bound of the committed state after a transaction was rolled back, whose
    /// ids its caller may hold.
    /// </summary>
    public NodeId FirstNode { get; private set; }

    /// <summary>No relationship was given this id or one above it.</summary>
    public RelationshipId FirstRelationship { get; private set; }

    /// <summary>
    /// Tables for other states of the same graph, past or proposed, beside which the writer goes on: elements are those of the graph. From
    /// any thread.
    /// </summary>
    public StoreTables Branch() => new()
    {
        _version = Interlocked.Read(ref _version),
        Origin = Origin,
        Labels = Labels.Copy(),
        RelationshipTypes = RelationshipTypes.Copy(),
        PropertyKeys = PropertyKeys.Copy(),
        LabelSets = LabelSets.Copy(),
    };

    /// <summary>Tables with names and sets that are known from elsewhere.</summary>
    public static StoreTables Of(NameTable labels, NameTable relationshipTypes, NameTable propertyKeys, LabelSetTable labelSets) => new()
    {
        Labels = labels,
        RelationshipTypes = relationshipTypes,
        PropertyKeys = propertyKeys,
        LabelSets = labelSets,
    };

    /// <summary>What a catalog declares, with the ids of what it names. For the writer.</summary>
    public StoreSchema Resolve(GraphCatalog catalog) => StoreSchema.Of(catalog, Labels, RelationshipTypes, PropertyKeys);

    /// <summary>
    /// Tables with these names for states that go on from those of others, as where a state was built again: ids and versions are none that
    /// were given there. These are not used afterwards.
    /// </summary>
    /// <param name="before">The others.</param>
    /// <param name="origin">The graph whose states they are.</param>
    public StoreTables GoOn(StoreTables before, GraphOrigin origin)
    {
        StoreTables tables = new()
        {
            _version = Math.Max(Interlocked.Read(ref _version), Interlocked.Read(ref before._version)),
            Origin = origin,
            Labels = Labels,
            RelationshipTypes = RelationshipTypes,
            PropertyKeys = PropertyKeys,
            LabelSets = LabelSets,
        };
        tables.Give(Math.Max(FirstNode, before.FirstNode), Math.Max(FirstRelationship, before.FirstRelationship));
        return tables;
    }

    /// <summary>A number that no state of this store had before.</summary>
    public long NextVersion() => Interlocked.Increment(ref _version);

    /// <summary>Notes which ids were given.</summary>
    public void Give(NodeId nodeBound, RelationshipId relationshipBound)
    {
        FirstNode = Math.Max(FirstNode, nodeBound);
        FirstRelationship = Math.Max(FirstRelationship, relationshipBound);
    }

    /// <summary>
    /// Tables for a copy of a state, with at least the names and sets that the state knows; its states are later than those here. From any
    /// thread.
    /// </summary>
    /// <param name="nodeBound">Every node of the state is below it.</param>
    /// <param name="relationshipBound">Every relationship of the state is below it.</param>
    public StoreTables Copy(NodeId nodeBound, RelationshipId relationshipBound) => new()
    {
        _version = Interlocked.Read(ref _version),
        Origin = new GraphOrigin(Origin, nodeBound, relationshipBound),
        Labels = Labels.Copy(),
        RelationshipTypes = RelationshipTypes.Copy(),
        PropertyKeys = PropertyKeys.Copy(),
        LabelSets = LabelSets.Copy(),
    };
}
