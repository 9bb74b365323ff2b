using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>What a statement sees of its own writes.</summary>
internal sealed class DraftView(DraftContent content, DraftIndexes indexes, DraftDeclarations declarations) : IGraphSnapshot
{
    public long Version { get; private set; } = content.Tables.NextVersion();

    public GraphOrigin Origin => content.Tables.Origin;

    public INameTable Labels => content.Tables.Labels;

    public INameTable RelationshipTypes => content.Tables.RelationshipTypes;

    public INameTable PropertyKeys => content.Tables.PropertyKeys;

    public IGraphStatistics Statistics => new GraphStatistics(this, content.Counts.View);

    public GraphCatalog Catalog => declarations.Schema.Catalog;

    public int NodeBound => content.NodeBound;

    public int RelationshipBound => content.RelationshipBound;

    public RelationshipTable Relationships => content.Relationships;

    public IdSet GetNodes(int label) => content.GetNodes(label);

    public ReadOnlySpan<int> GetLabels(int node) => content.Tables.LabelSets[content.GetLabelSet(node)];

    public ReadOnlySpan<TypeId> GetTypes(NodeId node) => content.NodeTypes.Of(node);

    public Adjacency GetAdjacency(int type, Direction direction) => content.GetAdjacency(type, direction);

    public PropertyColumn? GetNodeColumn(int key) => content.GetNodeColumn(key);

    public PropertyColumn? GetRelationshipColumn(int key) => content.GetRelationshipColumn(key);

    public bool TryFindNodes(int label, int key, in Value value, out ReadOnlyMemory<int> nodes) =>
        indexes.TryFind(new IndexName(label, key), value, out nodes);

    public SortedIndex? FindIndex(IndexShape shape) => declarations.Find(this, shape);

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsUnchanged { get; private set; } = true;

    /// <summary>Tells readers that something was written.</summary>
    public void Changed()
    {
        Version = content.Tables.NextVersion();
        IsUnchanged = false;
    }
}
