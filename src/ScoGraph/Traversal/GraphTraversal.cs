using QuikGraph;
using ScoGraph.Algorithms.Adapters;
using ScoGraph.Algorithms.Paths;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Elements;

namespace ScoGraph;

/// <summary>
/// A part of one state of a graph, to walk and to measure: searches, paths, components, centralities. It copies nothing, and never changes.
/// The same algorithms are procedures in the language (<c>CALL algo.…</c>); further ones are QuikGraph's, on <see cref="ToQuikGraph"/>.
/// </summary>
/// <remarks>Nodes are named by <see cref="Node.Id"/>. Any thread; the token stops any method within milliseconds.</remarks>
public sealed partial class GraphTraversal
{
    private readonly GraphPart _view;
    private readonly ElementReader _elements;
    private readonly CancellationToken _cancellation;

    internal GraphTraversal(Model.Snapshots.IGraphSnapshot state, TraversalOptions options, CancellationToken cancellationToken)
    {
        _view = new GraphPart(state, new GraphFilter
        {
            Labels = options.Labels,
            Types = options.RelationshipTypes,
            Direction = options.Direction,
            Weight = options.Weight,
            DefaultWeight = options.DefaultWeight,
        });
        _elements = new ElementReader(state);
        _cancellation = cancellationToken;
    }

    private Checkpoint Checkpoint => new(_cancellation.ThrowIfCancellationRequested);

    /// <summary>
    /// The part as a QuikGraph graph, for any of QuikGraph's algorithms: vertices are node ids, edges relationships in the direction of the
    /// part. O(1), no copy; may be shared between threads, as a QuikGraph algorithm object may not.
    /// </summary>
    public IBidirectionalGraph<long, GraphEdge> ToQuikGraph() => new SnapshotGraph(_view);

    /// <summary>The part as an undirected QuikGraph graph, one edge a relationship. O(1), no copy.</summary>
    public IUndirectedGraph<long, GraphEdge> ToUndirectedQuikGraph() => new SnapshotGraph(_view).ToUndirected();

    /// <summary>The nodes that a breadth-first search reaches, the nearest first. O(nodes + relationships) reached.</summary>
    /// <param name="start">The id of the node to start from.</param>
    /// <param name="maxDepth">How far to go.</param>
    /// <exception cref="ArgumentException">The node is not in the part.</exception>
    public IReadOnlyList<VisitedNode> BreadthFirst(long start, int maxDepth = int.MaxValue) =>
        [.. BreadthFirstSearch.Run(_view, Vertex(start), maxDepth, Checkpoint).Select(Visited)];

    /// <summary>The nodes that a depth-first search reaches, in the order of discovery.</summary>
    /// <param name="start">The id of the node to start from.</param>
    /// <exception cref="ArgumentException">The node is not in the part.</exception>
    public IReadOnlyList<VisitedNode> DepthFirst(long start) => [.. DepthFirstSearch.Run(_view, Vertex(start), Checkpoint).Select(Visited)];

    /// <summary>A path of the fewest relationships, or null where there is none.</summary>
    /// <param name="source">The id of the node that it starts from.</param>
    /// <param name="target">The id of the node that it ends at.</param>
    /// <exception cref="ArgumentException">A node is not in the part.</exception>
    public GraphPath? ShortestPath(long source, long target) =>
        Algorithms.Paths.ShortestPath.Find(_view, Vertex(source), Vertex(target), Checkpoint) is { } path ? _elements.Path(path) : null;

    /// <summary>All paths of the fewest relationships; parallel relationships make different paths.</summary>
    /// <param name="source">The id of the node that they start from.</param>
    /// <param name="target">The id of the node that they end at.</param>
    /// <exception cref="ArgumentException">A node is not in the part.</exception>
    public IReadOnlyList<GraphPath> AllShortestPaths(long source, long target) =>
        [.. Algorithms.Paths.AllShortestPaths.Find(_view, Vertex(source), Vertex(target), Checkpoint).Select(_elements.Path)];

    /// <summary>A path of the smallest sum of weights (Dijkstra), or null where there is none.</summary>
    /// <param name="source">The id of the node that it starts from.</param>
    /// <param name="target">The id of the node that it ends at.</param>
    /// <exception cref="ArgumentException">A node is not in the part, or a relationship that is met has a negative weight.</exception>
    public CostedPath? CheapestPath(long source, long target) =>
        Guard(() => LightestPath.Find(_view, Vertex(source), Vertex(target), Checkpoint) is { } path ? Costed(path) : null);

    /// <summary>The paths of the smallest sums of weights that repeat no node (Yen), the cheapest first.</summary>
    /// <param name="source">The id of the node that they start from.</param>
    /// <param name="target">The id of the node that they end at.</param>
    /// <param name="count">How many at the most.</param>
    /// <exception cref="ArgumentException">A node is not in the part, or a relationship that is met has a negative weight.</exception>
    public IReadOnlyList<CostedPath> CheapestPaths(long source, long target, int count) =>
        Guard(() => KShortestPaths.Find(_view, Vertex(source), Vertex(target), count, Checkpoint).Select(Costed).ToList());

    private int Vertex(long id) => id is >= 0 and <= int.MaxValue && _view.Contains((int)id) ? (int)id
        : throw new ArgumentException($"The part of the graph that is walked has no node #{id}.", nameof(id));

    private VisitedNode Visited(Visit visit) => new(_elements.Node(visit.Node), visit.Depth);

    private CostedPath Costed(WeightedPath path) => new(_elements.Path(path.Path), path.Cost);

    private static T Guard<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (Model.Diagnostics.ValueException exception)
        {
            throw new ArgumentException(exception.Message, exception);
        }
    }
}
