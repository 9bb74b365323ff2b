using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>The data of a state being changed: drafts of what was touched, over the state before.</summary>
internal sealed class DraftContent(GraphContent before)
{
    private readonly DraftTable<IdSetDraft> _labels = new();
    private readonly DraftTable<AdjacencyDraft> _outgoing = new();
    private readonly DraftTable<AdjacencyDraft> _incoming = new();
    private readonly DraftTable<ColumnDraft> _nodeColumns = new();
    private readonly DraftTable<ColumnDraft> _relationshipColumns = new();
    private IdSetDraft? _nodes;
    private NodeLabelsDraft? _labelSets;
    private RelationshipTableDraft? _relationships;

    public GraphContent Before => before;

    public StoreTables Tables => before.Tables;

    public int NodeBound { get; set; } = Math.Max(before.NodeBound, before.Tables.FirstNode);

    public int RelationshipBound { get; set; } = Math.Max(before.RelationshipBound, before.Tables.FirstRelationship);

    public GraphCountsDraft Counts { get; } = new(before.Counts);

    public NodeTypesDraft NodeTypes { get; } = new(before.NodeTypes);

    // What may be written to.
    public IdSetDraft Nodes => _nodes ??= new IdSetDraft(before.Nodes);

    public RelationshipTableDraft RelationshipTable =>
        _relationships ??= new RelationshipTableDraft(before.Relationships);

    // What may be read.
    public RelationshipTable Relationships => _relationships?.View ?? before.Relationships;

    public IdSetDraft Label(int label)
    {
        if (_labels.Find(label) is not { } draft)
            _labels.Add(label, draft = new IdSetDraft(before.NodesByLabel[label]));
        return draft;
    }

    public AdjacencyDraft Outgoing(int type) => AdjacencyOf(_outgoing, before.Outgoing, type);

    public AdjacencyDraft Incoming(int type) => AdjacencyOf(_incoming, before.Incoming, type);

    public ColumnDraft NodeColumn(int key) => ColumnOf(_nodeColumns, before.NodeColumns, key);

    public ColumnDraft RelationshipColumn(int key) => ColumnOf(_relationshipColumns, before.RelationshipColumns, key);

    public void SetLabelSet(int node, int set) =>
        (_labelSets ??= new NodeLabelsDraft(before.LabelSets)).Set(node, set);

    /// <inheritdoc cref="NodeLabelsDraft.SetRange"/>
    public void SetLabelSets(NodeId first, int count, int set) =>
        (_labelSets ??= new NodeLabelsDraft(before.LabelSets)).SetRange(first, count, set);

    public int GetLabelSet(int node) => _labelSets is null ? before.LabelSets.Get(node) : _labelSets.Get(node);

    public bool HasNode(int node) => _nodes is null ? before.Nodes.Contains(node) : _nodes.Contains(node);

    public bool HasLabel(int node, int label) =>
        label == -1 ? HasNode(node) : Tables.LabelSets.Has(GetLabelSet(node), label);

    public bool HasRelationship(int relationship) =>
        _relationships is null ? before.Relationships.Live.Contains(relationship) : _relationships.IsLive(relationship);

    public int CountNodes(int label) => label == -1
        ? _nodes?.Count ?? before.Nodes.Count
        : _labels.Find(label)?.Count ?? before.NodesByLabel[label].Count;

    public int NodesWith(int key) => Counts.NodesWith(key);

    public IdSet GetNodes(int label) => label == -1
        ? _nodes?.View ?? before.Nodes
        : _labels.Find(label)?.View ?? before.NodesByLabel[label];

    public Adjacency GetAdjacency(int type, Direction direction) => direction == Direction.Outgoing
        ? _outgoing.Find(type)?.View ?? before.Outgoing[type]
        : _incoming.Find(type)?.View ?? before.Incoming[type];

    public int GetDegree(int node, int type, Direction direction) => direction == Direction.Outgoing
        ? _outgoing.Find(type)?.Degree(node) ?? before.Outgoing[type].Degree(node)
        : _incoming.Find(type)?.Degree(node) ?? before.Incoming[type].Degree(node);

    /// <summary>Adds the relationships of a node, whatever type or direction, to a list; one from the node to itself comes twice.</summary>
    public void ReadRelationships(int node, List<int> relationships)
    {
        foreach (TypeId type in NodeTypes.Of(node))
        {
            Read(type, _outgoing, before.Outgoing);
            Read(type, _incoming, before.Incoming);
        }

        void Read(TypeId type, DraftTable<AdjacencyDraft> drafts, ChunkTable<Adjacency> original)
        {
            if (drafts.Find(type) is { } draft)
            {
                draft.Read(node, relationships);
                return;
            }

            foreach (AdjacencyChunk chunk in original[type].Chunks(node))
                relationships.AddRange(chunk.Relationships);
        }
    }

    public PropertyColumn? GetNodeColumn(int key) =>
        Counts.NodesWith(key) == 0 ? null : _nodeColumns.Find(key)?.View ?? before.NodeColumns[key];

    public PropertyColumn? GetRelationshipColumn(int key) =>
        Counts.RelationshipsWith(key) == 0 ? null : _relationshipColumns.Find(key)?.View ?? before.RelationshipColumns[key];

    public Value GetNodeProperty(int node, int key) => Get(_nodeColumns, before.NodeColumns, key, node);

    public Value GetRelationshipProperty(int relationship, int key) =>
        Get(_relationshipColumns, before.RelationshipColumns, key, relationship);

    /// <summary>The state as it is now, for good: nothing may be written any more.</summary>
    public GraphContent Freeze() => before with
    {
        NodeBound = NodeBound,
        Nodes = GetNodes(-1),
        NodesByLabel = _labels.Freeze(before.NodesByLabel, (_, draft) => draft.View),
        LabelSets = _labelSets?.Freeze() ?? before.LabelSets,
        RelationshipBound = RelationshipBound,
        Relationships = Relationships,
        Outgoing = _outgoing.Freeze(before.Outgoing, (_, draft) => draft.View),
        Incoming = _incoming.Freeze(before.Incoming, (_, draft) => draft.View),
        NodeTypes = NodeTypes.Freeze((group, type) => Store.NodeTypes.IsEmpty(GetAdjacency(type, Direction.Outgoing), group)
            && Store.NodeTypes.IsEmpty(GetAdjacency(type, Direction.Incoming), group)),
        NodeColumns = _nodeColumns.Freeze(
            before.NodeColumns, (key, draft) => Counts.NodesWith(key) == 0 ? null : draft.Freeze()),
        RelationshipColumns = _relationshipColumns.Freeze(
            before.RelationshipColumns, (key, draft) => Counts.RelationshipsWith(key) == 0 ? null : draft.Freeze()),
        Counts = Counts.View,
    };

    private static AdjacencyDraft AdjacencyOf(DraftTable<AdjacencyDraft> drafts, ChunkTable<Adjacency> original, int type)
    {
        if (drafts.Find(type) is not { } draft)
            drafts.Add(type, draft = new AdjacencyDraft(original[type]));
        return draft;
    }

    private ColumnDraft ColumnOf(DraftTable<ColumnDraft> drafts, ChunkTable<PropertyColumn?> original, int key)
    {
        if (drafts.Find(key) is not { } draft)
            drafts.Add(key, draft = new ColumnDraft(original[key], Tables));
        return draft;
    }

    private static Value Get(DraftTable<ColumnDraft> drafts, ChunkTable<PropertyColumn?> original, int key, int element)
    {
        if (drafts.Find(key) is { } draft)
            return draft.Get(element);
        return original[key]?.Get(element) ?? default;
    }
}
