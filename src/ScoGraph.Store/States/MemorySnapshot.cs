using System.Collections.Immutable;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>A published state: everything it hands out was built before. May be read from any thread.</summary>
internal sealed class MemorySnapshot : IGraphSnapshot
{
    public MemorySnapshot(GraphContent content, StateIndexes indexes)
    {
        Content = content;
        Indexes = indexes;
        Version = content.Tables.NextVersion();
        Statistics = new GraphStatistics(this, content.Counts);
    }

    public GraphContent Content { get; }

    public StateIndexes Indexes { get; }

    public long Version { get; }

    public GraphOrigin Origin => Content.Tables.Origin;

    public INameTable Labels => Content.Tables.Labels;

    public INameTable RelationshipTypes => Content.Tables.RelationshipTypes;

    public INameTable PropertyKeys => Content.Tables.PropertyKeys;

    public IGraphStatistics Statistics { get; }

    public GraphCatalog Catalog => Content.Declared.Schema.Catalog;

    public int NodeBound => Content.NodeBound;

    public int RelationshipBound => Content.RelationshipBound;

    public RelationshipTable Relationships => Content.Relationships;

    public static MemorySnapshot Empty(StoreTables tables) => new(new GraphContent { Tables = tables }, StateIndexes.None(tables.Indexes));

    public IdSet GetNodes(int label) => label == -1 ? Content.Nodes : Content.NodesByLabel[label];

    public ReadOnlySpan<int> GetLabels(int node) => Content.GetLabels(node);

    public ReadOnlySpan<TypeId> GetTypes(NodeId node) => Content.NodeTypes[node >> NodeTypes.GroupBits];

    public Adjacency GetAdjacency(int type, Direction direction) =>
        (direction == Direction.Outgoing ? Content.Outgoing : Content.Incoming)[type];

    public PropertyColumn? GetNodeColumn(int key) => Content.NodeColumns[key];

    public PropertyColumn? GetRelationshipColumn(int key) => Content.RelationshipColumns[key];

    public bool TryFindNodes(int label, int key, in Value value, out ReadOnlyMemory<int> nodes) =>
        TryFind(new IndexName(label, key), value, out nodes);

    public SortedIndex? FindIndex(IndexShape shape) => Content.Declared.Find(shape)?.Of(this);

    private bool TryFind(IndexName name, in Value value, out ReadOnlyMemory<NodeId> nodes)
    {
        nodes = default;
        if (GetNodeColumn(name.Key) is not { } column)
            return true;
        IdSet members = GetNodes(name.Label);
        if (members.Count < StateIndexes.SmallestIndexed || !IndexKey.IsKnown(value.Kind))
            return false;
        if (IndexKey.TryMake(value, out IndexKey key))
            nodes = Indexes.Get(name, new IndexedState(members, column, Version)).Find(key);
        return true;
    }

    /// <summary>The state of a store of its own, which shares all pages.</summary>
    public MemorySnapshot CopyWith(StoreTables tables)
    {
        tables.Give(NodeBound, RelationshipBound);
        return new MemorySnapshot(Content with { Tables = tables }, new StateIndexes(tables.Indexes, Indexes.Entries));
    }

    /// <summary>This state, which was built by itself, as one of the graph of another, whose elements stay valid.</summary>
    public MemorySnapshot GoOn(MemorySnapshot before) => CopyWith(Content.Tables.GoOn(before.Content.Tables, before.Origin));

    /// <summary>The state with equal content whose pages come from elsewhere. It keeps the indexes that are up to date.</summary>
    public MemorySnapshot Exchange(GraphContent equal)
    {
        ImmutableDictionary<IndexName, IndexEntry>.Builder kept = ImmutableDictionary.CreateBuilder<IndexName, IndexEntry>();
        foreach ((IndexName name, IndexEntry entry) in Indexes.Entries)
        {
            if (GetNodeColumn(name.Key) is { } column && entry.IsOf(new IndexedState(GetNodes(name.Label), column, Version)))
            {
                IdSet members = name.Label == -1 ? equal.Nodes : equal.NodesByLabel[name.Label];
                IndexedState state = new(members, equal.NodeColumns[name.Key]!, equal.Tables.NextVersion());
                kept.Add(name, new IndexEntry(entry.Index, state));
            }
        }

        return new MemorySnapshot(equal with { Declared = Content.Declared }, new StateIndexes(Indexes.Pool, kept.ToImmutable()));
    }

    /// <summary>The state without pages whose relationships were all deleted since an earlier state, which has no such pages.</summary>
    public MemorySnapshot WithoutDead(MemorySnapshot before)
    {
        RelationshipTable table = DeadRelationships.Drop(Relationships, before.Relationships.Live);
        return table == Relationships ? this : new MemorySnapshot(Content with { Relationships = table }, Indexes);
    }
}
