using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Testing.Graphs;

/// <summary>The snapshot of a <see cref="SnapshotBuilder"/>: finished pages, no index, no statistics beyond counts.</summary>
internal sealed class BuiltSnapshot(INameTable labels, INameTable types, INameTable keys) : IGraphSnapshot, IGraphStatistics
{
    public long Version => 1;

    public GraphOrigin Origin { get; } = new();

    public INameTable Labels => labels;

    public INameTable RelationshipTypes => types;

    public INameTable PropertyKeys => keys;

    public IGraphStatistics Statistics => this;

    public GraphCatalog Catalog => GraphCatalog.Empty;

    public required int NodeBound { get; init; }

    public required int RelationshipBound { get; init; }

    public required IdSet Nodes { get; init; }

    public required IdSet[] ByLabel { get; init; }

    public required Dictionary<int, int[]> LabelsOf { get; init; }

    public required RelationshipTable Relationships { get; init; }

    public required Adjacency[] Outgoing { get; init; }

    public required Adjacency[] Incoming { get; init; }

    public required Dictionary<(bool OfRelationships, int Key), PropertyColumn> Columns { get; init; }

    public long NodeCount => Nodes.Count;

    public long RelationshipCount => Relationships.Live.Count;

    public IdSet GetNodes(int label) => label == -1 ? Nodes : (uint)label < (uint)ByLabel.Length ? ByLabel[label] : IdSet.Empty;

    public ReadOnlySpan<int> GetLabels(int node) => LabelsOf.GetValueOrDefault(node, []);

    public ReadOnlySpan<int> GetTypes(int node) => Enumerable.Range(0, types.Count).ToArray();

    public Adjacency GetAdjacency(int type, Direction direction)
    {
        Adjacency[] lists = direction == Direction.Outgoing ? Outgoing : Incoming;
        return (uint)type < (uint)lists.Length ? lists[type] : Adjacency.Empty;
    }

    public PropertyColumn? GetNodeColumn(int key) => Columns.GetValueOrDefault((false, key));

    public PropertyColumn? GetRelationshipColumn(int key) => Columns.GetValueOrDefault((true, key));

    public bool TryFindNodes(int label, int key, in Value value, out ReadOnlyMemory<int> nodes)
    {
        nodes = default;
        return false;
    }

    public SortedIndex? FindIndex(IndexShape shape) => null;

    public long CountNodes(int label) => GetNodes(label).Count;

    public long CountRelationships(int type) => Select(type).Count();

    public long CountRelationships(int type, int label, Direction direction) => Select(type)
        .Count(id => GetNodes(label).Contains(direction == Direction.Outgoing ? Relationships.Start(id) : Relationships.End(id)));

    public long CountEnds(int label, Direction direction) =>
        Enumerable.Range(0, types.Count).Sum(type => CountRelationships(type, label, direction));

    public long CountProperty(int key, bool ofRelationships) => Columns.TryGetValue((ofRelationships, key), out PropertyColumn? column)
        ? Enumerable.Range(0, ofRelationships ? RelationshipBound : NodeBound).Count(id => !column.Get(id).IsNull) : 0;

    public long EstimateDistinct(int key) => CountProperty(key, ofRelationships: false);

    public IReadOnlyList<Value> SampleValues(int label, int key) => [];

    private IEnumerable<int> Select(int type) =>
        Enumerable.Range(0, RelationshipBound).Where(id => Relationships.Live.Contains(id) && Relationships.Type(id) == type);
}
