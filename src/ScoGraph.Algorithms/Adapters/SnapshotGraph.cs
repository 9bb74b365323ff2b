using System.Diagnostics.CodeAnalysis;
using QuikGraph;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Adapters;

/// <summary>
/// A view of a snapshot as a QuikGraph graph, with no copy: vertices are node ids, edges the relationships in the direction of the view
/// (a view in both directions has two edges a relationship, one for a loop). Immutable; as thread-safe as the snapshot.
/// </summary>
/// <remarks>
/// A vertex that the view does not see makes members that need it throw <see cref="VertexNotFoundException"/>; their Try twins say
/// false.
/// </remarks>
internal sealed class SnapshotGraph : IBidirectionalGraph<int, GraphEdge>
{
    private readonly GraphView _view;
    private int _edgeCount = -1;

    // QuikGraph's Dijkstra reads the indexer of the user's dictionary of distances by reflection; native compilation must keep it.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(Dictionary<int, double>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(Dictionary<GraphEdge, double>))]
    public SnapshotGraph(GraphView view) => _view = view;

    public bool IsDirected => true;

    public bool AllowParallelEdges => true;

    public bool IsVerticesEmpty => VertexCount == 0;

    public int VertexCount => _view.Nodes.Count;

    public IEnumerable<int> Vertices => _view.Nodes.Enumerate();

    public bool IsEdgesEmpty => !Vertices.Any(vertex => EdgesOf.Any(_view, vertex));

    /// <summary>The number of edges: O(nodes + relationships) the first time, as filters decide it.</summary>
    public int EdgeCount => _edgeCount >= 0 ? _edgeCount : _edgeCount = Vertices.Sum(vertex => EdgesOf.CountOut(_view, vertex));

    public IEnumerable<GraphEdge> Edges => Vertices.SelectMany(vertex => EdgesOf.Out(_view, vertex));

    /// <summary>
    /// The same relationships as an undirected graph, one edge each; a loop is listed twice among its node's adjacent edges, as
    /// QuikGraph does.
    /// </summary>
    public UndirectedBidirectionalGraph<int, GraphEdge> ToUndirected() => new(new SnapshotGraph(_view.Towards(Direction.Outgoing)));

    public bool ContainsVertex(int vertex) => _view.Contains(vertex);

    public bool ContainsEdge(GraphEdge edge) => _view.Contains(edge.Source) && EdgesOf.Out(_view, edge.Source).Contains(edge);

    public bool ContainsEdge(int source, int target) => TryGetEdge(source, target, out _);

    public bool TryGetEdge(int source, int target, out GraphEdge edge)
    {
        if (_view.Contains(source))
        {
            foreach (Step step in _view.Steps(source))
            {
                if (step.Node != target)
                    continue;
                edge = new GraphEdge(step.Relationship, source, target);
                return true;
            }
        }

        edge = default;
        return false;
    }

    public bool TryGetEdges(int source, int target, out IEnumerable<GraphEdge> edges)
    {
        bool known = _view.Contains(source) && _view.Contains(target);
        edges = known ? EdgesOf.Out(_view, source).Where(edge => edge.Target == target).ToArray() : [];
        return known;
    }

    public bool IsOutEdgesEmpty(int vertex) => !EdgesOf.Any(_view, Check(vertex));

    public int OutDegree(int vertex) => EdgesOf.CountOut(_view, Check(vertex));

    public IEnumerable<GraphEdge> OutEdges(int vertex) => EdgesOf.Out(_view, Check(vertex));

    public bool TryGetOutEdges(int vertex, out IEnumerable<GraphEdge> edges)
    {
        bool known = _view.Contains(vertex);
        edges = known ? EdgesOf.Out(_view, vertex) : [];
        return known;
    }

    public GraphEdge OutEdge(int vertex, int index) => OutEdges(vertex).ElementAt(index);

    public bool IsInEdgesEmpty(int vertex) => InDegree(vertex) == 0;

    public int InDegree(int vertex) => EdgesOf.CountIn(_view, Check(vertex));

    public IEnumerable<GraphEdge> InEdges(int vertex) => EdgesOf.In(_view, Check(vertex));

    public bool TryGetInEdges(int vertex, out IEnumerable<GraphEdge> edges)
    {
        bool known = _view.Contains(vertex);
        edges = known ? EdgesOf.In(_view, vertex) : [];
        return known;
    }

    public GraphEdge InEdge(int vertex, int index) => InEdges(vertex).ElementAt(index);

    public int Degree(int vertex) => OutDegree(vertex) + InDegree(vertex);

    private int Check(int vertex) =>
        _view.Contains(vertex) ? vertex
            : throw new VertexNotFoundException($"Node #{vertex} is not in the part of the graph that this view shows.");
}
