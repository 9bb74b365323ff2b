using System.Diagnostics.CodeAnalysis;
using QuikGraph;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Algorithms.Adapters;

/// <summary>
/// A view of a snapshot as a QuikGraph graph, with no copy: vertices are node ids, edges the relationships in the direction of the view
/// (a view in both directions has two edges a relationship, one for a loop). Immutable; as thread-safe as the snapshot.
/// </summary>
/// <remarks>
/// A vertex that the view does not see makes members that need it throw <see cref="VertexNotFoundException"/>; their Try twins say
/// false.
/// </remarks>
internal sealed class SnapshotGraph : IBidirectionalGraph<long, GraphEdge>
{
    private readonly GraphPart _view;
    private int _edgeCount = -1;

    // QuikGraph's Dijkstra reads the indexer of the user's dictionary of distances by reflection; native compilation must keep it.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(Dictionary<long, double>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(Dictionary<GraphEdge, double>))]
    public SnapshotGraph(GraphPart view) => _view = view;

    public bool IsDirected => true;

    public bool AllowParallelEdges => true;

    public bool IsVerticesEmpty => VertexCount == 0;

    public int VertexCount => _view.Nodes.Count;

    public IEnumerable<long> Vertices => Nodes.Select(node => (long)node);

    public bool IsEdgesEmpty => !Nodes.Any(node => EdgesOf.Any(_view, node));

    /// <summary>The number of edges: O(nodes + relationships) the first time, as filters decide it.</summary>
    public int EdgeCount => _edgeCount >= 0 ? _edgeCount : _edgeCount = Nodes.Sum(node => EdgesOf.CountOut(_view, node));

    public IEnumerable<GraphEdge> Edges => Nodes.SelectMany(node => EdgesOf.Out(_view, node));

    /// <summary>
    /// The same relationships as an undirected graph, one edge each; a loop is listed twice among its node's adjacent edges, as
    /// QuikGraph does.
    /// </summary>
    public UndirectedBidirectionalGraph<long, GraphEdge> ToUndirected() => new(new SnapshotGraph(_view.Towards(Direction.Outgoing)));

    public bool ContainsVertex(long vertex) => TryGetNode(vertex, out _);

    public bool ContainsEdge(GraphEdge edge) => TryGetNode(edge.Source, out int node) && EdgesOf.Out(_view, node).Contains(edge);

    public bool ContainsEdge(long source, long target) => TryGetEdge(source, target, out _);

    public bool TryGetEdge(long source, long target, out GraphEdge edge)
    {
        if (TryGetNode(source, out int node))
        {
            foreach (Step step in _view.Steps(node))
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

    public bool TryGetEdges(long source, long target, out IEnumerable<GraphEdge> edges)
    {
        bool known = TryGetNode(source, out int node) && TryGetNode(target, out _);
        edges = known ? EdgesOf.Out(_view, node).Where(edge => edge.Target == target).ToArray() : [];
        return known;
    }

    public bool IsOutEdgesEmpty(long vertex) => !EdgesOf.Any(_view, Check(vertex));

    public int OutDegree(long vertex) => EdgesOf.CountOut(_view, Check(vertex));

    public IEnumerable<GraphEdge> OutEdges(long vertex) => EdgesOf.Out(_view, Check(vertex));

    public bool TryGetOutEdges(long vertex, out IEnumerable<GraphEdge> edges)
    {
        bool known = TryGetNode(vertex, out int node);
        edges = known ? EdgesOf.Out(_view, node) : [];
        return known;
    }

    public GraphEdge OutEdge(long vertex, int index) => OutEdges(vertex).ElementAt(index);

    public bool IsInEdgesEmpty(long vertex) => InDegree(vertex) == 0;

    public int InDegree(long vertex) => EdgesOf.CountIn(_view, Check(vertex));

    public IEnumerable<GraphEdge> InEdges(long vertex) => EdgesOf.In(_view, Check(vertex));

    public bool TryGetInEdges(long vertex, out IEnumerable<GraphEdge> edges)
    {
        bool known = TryGetNode(vertex, out int node);
        edges = known ? EdgesOf.In(_view, node) : [];
        return known;
    }

    public GraphEdge InEdge(long vertex, int index) => InEdges(vertex).ElementAt(index);

    public int Degree(long vertex) => OutDegree(vertex) + InDegree(vertex);

    private IEnumerable<int> Nodes => _view.Nodes.Enumerate();

    private int Check(long vertex) => TryGetNode(vertex, out int node) ? node
        : throw new VertexNotFoundException($"Node #{vertex} is not in the part of the graph that this view shows.");

    /// <summary>The node as the store numbers it: ids of users are wider.</summary>
    private bool TryGetNode(long vertex, out int node)
    {
        node = (int)vertex;
        return node == vertex && _view.Contains(node);
    }
}
