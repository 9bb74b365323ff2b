using System.Collections.Concurrent;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots.Views;

/// <summary>
/// A published state without some of its elements, as if they had been deleted; ids stay, and what is hidden has none of its own. Parts
/// and pages that hold nothing hidden are those of the state beneath, the others are made when somebody reads them. Any thread.
/// </summary>
/// <remarks>O(hidden elements) to make. The changed pages that it has read stay in memory as long as it does.</remarks>
internal sealed class FilteredSnapshot : IGraphSnapshot
{
    private readonly IGraphSnapshot _beneath;
    private readonly HiddenElements _hidden;
    private readonly HiddenCounts _counts;
    private readonly FilteredColumns _nodeColumns, _relationshipColumns;
    private readonly ConcurrentDictionary<LabelId, IdSet> _nodes = new();
    private readonly ConcurrentDictionary<(TypeId Type, Direction Direction), Adjacency> _adjacency = new();

    private FilteredSnapshot(IGraphSnapshot beneath, HiddenElements hidden, IReadOnlyList<string> warnings)
    {
        (_beneath, _hidden, Warnings) = (beneath, hidden, warnings);
        _counts = new HiddenCounts(beneath, hidden);
        _nodeColumns = new FilteredColumns(
            beneath.GetNodeColumn, key => beneath.Statistics.CountProperty(key, ofRelationships: false), hidden.Nodes);
        _relationshipColumns = new FilteredColumns(
            beneath.GetRelationshipColumn, key => beneath.Statistics.CountProperty(key, ofRelationships: true), hidden.Relationships);
        Relationships = Visible(beneath.Relationships, hidden.Relationships);
        Statistics = new FilteredStatistics(beneath.Statistics, this, _counts);
    }

    /// <summary>What users of the view are told: what of the state could not be judged.</summary>
    public IReadOnlyList<string> Warnings { get; }

    public long Version => _beneath.Version;

    public GraphOrigin Origin => _beneath.Origin;

    public INameTable Labels => _beneath.Labels;

    public INameTable RelationshipTypes => _beneath.RelationshipTypes;

    public INameTable PropertyKeys => _beneath.PropertyKeys;

    public IGraphStatistics Statistics { get; }

    public GraphCatalog Catalog => _beneath.Catalog;

    public NodeId NodeBound => _beneath.NodeBound;

    public RelationshipId RelationshipBound => _beneath.RelationshipBound;

    public RelationshipTable Relationships { get; }

    /// <summary>The state without what is hidden; the state itself where nothing is and nothing is to be told.</summary>
    /// <param name="state">A published state; it may be such a view.</param>
    /// <param name="hidden">What is hidden.</param>
    /// <param name="warnings">What users are told, besides what they are told of the state.</param>
    public static IGraphSnapshot Of(IGraphSnapshot state, HiddenElements hidden, IReadOnlyList<string> warnings) =>
        !hidden.Any && warnings.Count == 0 ? state : new FilteredSnapshot(state, hidden, [.. WarningsOf(state), .. warnings]);

    /// <summary>What users of a state are told of it.</summary>
    public static IReadOnlyList<string> WarningsOf(IGraphSnapshot state) => state is FilteredSnapshot view ? view.Warnings : [];

    public IdSet GetNodes(LabelId label) => _hidden.Nodes.Count == 0 ? _beneath.GetNodes(label)
        : _nodes.GetOrAdd(
            label,
            static (label, self) => VisibleIds.Of(
                self._beneath.GetNodes(label), self._hidden.Nodes,
                label == -1 ? self._hidden.Nodes.Count : self._counts.Nodes(label)),
            this);

    public ReadOnlySpan<LabelId> GetLabels(NodeId node) => _hidden.Nodes.Contains(node) ? default : _beneath.GetLabels(node);

    /// <summary>Null: an index holds what is hidden, too.</summary>
    public SortedIndex? FindIndex(IndexShape shape) => null;

    public ReadOnlySpan<TypeId> GetTypes(NodeId node) => _beneath.GetTypes(node);

    public Adjacency GetAdjacency(TypeId type, Direction direction) => _counts.Relationships(type) == 0
        ? _beneath.GetAdjacency(type, direction)
        : _adjacency.GetOrAdd(
            (type, direction),
            static (of, self) => VisibleNeighbours.Of(
                self._beneath.GetAdjacency(of.Type, of.Direction), self._counts.Touched(of.Type, of.Direction), self._hidden.Relationships),
            this);

    public PropertyColumn? GetNodeColumn(KeyId key) => _nodeColumns.Get(key);

    public PropertyColumn? GetRelationshipColumn(KeyId key) => _relationshipColumns.Get(key);

    public bool TryFindNodes(LabelId label, KeyId key, in Value value, out ReadOnlyMemory<NodeId> nodes)
    {
        if (!_beneath.TryFindNodes(label, key, value, out nodes))
            return false;
        foreach (NodeId node in nodes.Span)
        {
            if (!_hidden.Nodes.Contains(node))
                continue;
            nodes = nodes.ToArray().Where(found => !_hidden.Nodes.Contains(found)).ToArray();
            break;
        }

        return true;
    }

    /// <summary>How many hidden elements have a property.</summary>
    public int CountHidden(KeyId key, bool ofRelationships) => (ofRelationships ? _relationshipColumns : _nodeColumns).CountHidden(key);

    private static RelationshipTable Visible(RelationshipTable beneath, IdSet hidden)
    {
        if (hidden.Count == 0)
            return beneath;
        IdSet live = VisibleIds.Of(beneath.Live, hidden, hidden.Count);
        return new RelationshipTable(
            beneath.Own.IsEmpty && beneath.Source is { } source ? source.Held : beneath.Own.ToArray(), live, beneath.Source);
    }
}
