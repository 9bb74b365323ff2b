using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests;

/// <summary>
/// A snapshot of a handful of elements that a test adds one by one. It knows labels, types, ends and properties; not neighbours.
/// </summary>
internal sealed class TinyGraph : IGraphSnapshot
{
    private readonly NameTable _labelNames = new();
    private readonly NameTable _typeNames = new();
    private readonly NameTable _keyNames = new();
    private readonly List<int[]> _labels = [];
    private readonly List<(int Type, int Start, int End)> _relationships = [];
    private readonly Dictionary<int, Value[]> _nodeColumns = [];
    private readonly Dictionary<int, Value[]> _relationshipColumns = [];

    public long Version => 0;

    public GraphOrigin Origin { get; } = new();

    public INameTable Labels => _labelNames;

    public INameTable RelationshipTypes => _typeNames;

    public INameTable PropertyKeys => _keyNames;

    public IGraphStatistics Statistics => throw new NotSupportedException();

    public GraphCatalog Catalog => GraphCatalog.Empty;

    public int NodeBound => _labels.Count;

    public int RelationshipBound => _relationships.Count;

    public RelationshipTable Relationships
    {
        get
        {
            RelationshipPage page = RelationshipPage.Create();
            for (int i = 0; i < _relationships.Count; i++)
                (page.Types[i], page.Starts[i], page.Ends[i]) = _relationships[i];
            ulong[] live = new ulong[IdSet.WordsPerPage];
            for (int i = 0; i < _relationships.Count; i++)
                live[i / 64] |= 1UL << (i % 64);
            return new RelationshipTable([page], new IdSet([live], _relationships.Count));
        }
    }

    public int AddNode(string[] labels, params (string Key, Value Value)[] properties)
    {
        _labels.Add([.. labels.Select(_labelNames.GetOrAdd).Order()]);
        Set(_nodeColumns, _labels.Count - 1, properties);
        return _labels.Count - 1;
    }

    public int AddRelationship(string type, int start, int end, params (string Key, Value Value)[] properties)
    {
        _relationships.Add((_typeNames.GetOrAdd(type), start, end));
        Set(_relationshipColumns, _relationships.Count - 1, properties);
        return _relationships.Count - 1;
    }

    public IdSet GetNodes(int label) => throw new NotSupportedException();

    public ReadOnlySpan<int> GetLabels(int node) => _labels[node];

    public ReadOnlySpan<int> GetTypes(int node) => throw new NotSupportedException();

    public Adjacency GetAdjacency(int type, Direction direction) => throw new NotSupportedException();

    public PropertyColumn? GetNodeColumn(int key) => Column(_nodeColumns, key);

    public PropertyColumn? GetRelationshipColumn(int key) => Column(_relationshipColumns, key);

    public SortedIndex? FindIndex(IndexShape shape) => null;

    public bool TryFindNodes(int label, int key, in Value value, out ReadOnlyMemory<int> nodes)
    {
        nodes = default;
        return false;
    }

    private void Set(Dictionary<int, Value[]> columns, int id, (string Key, Value Value)[] properties)
    {
        foreach ((string key, Value value) in properties)
        {
            int column = _keyNames.GetOrAdd(key);
            if (!columns.ContainsKey(column))
                columns[column] = new Value[PropertyColumn.PageSize];
            columns[column][id] = value;
        }
    }

    private static PropertyColumn? Column(Dictionary<int, Value[]> columns, int key)
    {
        if (!columns.TryGetValue(key, out Value[]? values))
            return null;
        ulong[] present = new ulong[PropertyColumn.PageSize / 64];
        for (int i = 0; i < values.Length; i++)
        {
            if (!values[i].IsNull)
                present[i >> 6] |= 1ul << (i & 63);
        }

        return new PropertyColumn([new ColumnPage { Present = present, Values = values }]);
    }
}
