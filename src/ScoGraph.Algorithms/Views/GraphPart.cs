using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Algorithms.Views;

/// <summary>
/// A filtered part of a snapshot, walked in one direction: what every algorithm takes. It copies no relationships; a filter by several
/// labels costs one bit a node. Immutable; may be read from any thread as long as the snapshot may.
/// </summary>
internal sealed class GraphPart
{
    public GraphPart(IGraphSnapshot snapshot, GraphFilter? filter = null)
    {
        Snapshot = snapshot;
        Filter = filter ?? GraphFilter.Everything;
        Nodes = NodeSelection.Select(snapshot, Filter.Labels);
        int[] types = SelectTypes(snapshot, Filter.Types);
        Forward = Steps(types, Filter.Direction);
        Backward = Filter.Direction == Direction.Both ? Forward
            : Steps(types, Filter.Direction == Direction.Outgoing ? Direction.Incoming : Direction.Outgoing);
        Weights = new WeightReader(snapshot, Filter);
    }

    public IGraphSnapshot Snapshot { get; }

    public GraphFilter Filter { get; }

    /// <summary>The nodes that are seen.</summary>
    public IdSet Nodes { get; }

    public StepSource Forward { get; }

    public StepSource Backward { get; }

    public WeightReader Weights { get; }

    /// <summary>Every node id is below it.</summary>
    public int NodeBound => Snapshot.NodeBound;

    public bool IsUndirected => Filter.Direction == Direction.Both;

    public bool Contains(int node) => node >= 0 && Nodes.Contains(node);

    /// <summary>The steps that lead from a node along the direction of the view.</summary>
    public StepEnumerator Steps(int node) => new(Forward, node);

    /// <summary>The steps against the direction of the view: those that lead to the node, each with the node it comes from.</summary>
    public StepEnumerator StepsBack(int node) => new(Backward, node);

    /// <summary>The other end of a relationship.</summary>
    public int Across(int relationship, int node)
    {
        RelationshipTable table = Snapshot.Relationships;
        int start = table.Start(relationship);
        return start == node ? table.End(relationship) : start;
    }

    /// <summary>The same part of the snapshot, walked in another direction.</summary>
    public GraphPart Towards(Direction direction) =>
        direction == Filter.Direction ? this : new GraphPart(Snapshot, Filter with { Direction = direction });

    private static int[] SelectTypes(IGraphSnapshot snapshot, IReadOnlyList<string>? names) =>
        names is null
            ? [.. Enumerable.Range(0, snapshot.RelationshipTypes.Count)]
            : [.. names.Select(snapshot.RelationshipTypes.Find).Where(type => type >= 0).Distinct().Order()];

    private StepSource Steps(int[] types, Direction direction)
    {
        IdSet? seen = Filter.Labels is null ? null : Nodes;
        if (direction != Direction.Both)
        {
            Adjacency[] lists = Lists(types, direction);
            return new StepSource(lists, lists.Length, seen);
        }

        Adjacency[] outgoing = Lists(types, Direction.Outgoing);
        return new StepSource([.. outgoing, .. Lists(types, Direction.Incoming)], outgoing.Length, seen);
    }

    private Adjacency[] Lists(int[] types, Direction direction) =>
        [.. types.Select(type => Snapshot.GetAdjacency(type, direction)).Where(list => list.PageCount > 0)];
}
