using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>A published state: everything it hands out was built before. May be read from any thread.</summary>
internal sealed class GraphSnapshot : IGraphSnapshot
{
    public GraphSnapshot(GraphContent content, SnapshotIndexes indexes)
    {
        Content = content;
        Indexes = indexes;
        Version = content.Tables.NextVersion();
        Statistics = new GraphStatistics(this, content.Counts);
    }

    public GraphContent Content { get; }

    public SnapshotIndexes Indexes { get; }

    public long Version { get; }

    public NameTable Labels => Content.Tables.Labels;

    public NameTable RelationshipTypes => Content.Tables.RelationshipTypes;

    public NameTable PropertyKeys => Content.Tables.PropertyKeys;

    public IGraphStatistics Statistics { get; }

    public int NodeBound => Content.NodeBound;

    public int RelationshipBound => Content.RelationshipBound;

    public RelationshipTable Relationships => Content.Relationships;

    public static GraphSnapshot Empty(StoreTables tables) => new(new GraphContent { Tables = tables }, SnapshotIndexes.None());

    public IdSet GetNodes(int label) => label == -1 ? Content.Nodes : GraphContent.At(Content.NodesByLabel, label, IdSet.Empty);

    public ReadOnlySpan<int> GetLabels(int node) => Content.GetLabels(node);

    public Adjacency GetAdjacency(int type, Direction direction) =>
        GraphContent.At(direction == Direction.Outgoing ? Content.Outgoing : Content.Incoming, type, Adjacency.Empty);

    public PropertyColumn? GetNodeColumn(int key) => GraphContent.At(Content.NodeColumns, key, null);

    public PropertyColumn? GetRelationshipColumn(int key) => GraphContent.At(Content.RelationshipColumns, key, null);

    public bool TryFindNodes(int label, int key, in Value value, out ReadOnlyMemory<int> nodes) =>
        Indexes.TryFind(this, new IndexName(label, key), value, out nodes);
}
