using ScoGraph.Model.Snapshots;
using ScoGraph.Queries;

namespace ScoGraph;

/// <summary>One state of a graph, asked again and again with the same answers while the graph goes on. Any thread.</summary>
public sealed class GraphSnapshot : QuerySource
{
    private readonly Graph _graph;
    private readonly IGraphSnapshot _state;
    private readonly QueryRunner _runner;

    internal GraphSnapshot(Graph graph, IGraphSnapshot state, QueryRunner runner)
    {
        _graph = graph;
        _state = state;
        _runner = runner;
    }

    internal IGraphSnapshot State
    {
        get
        {
            _graph.Store.ThrowIfDisposed();
            return _state;
        }
    }

    /// <summary>Labels, relationship types and properties with their counts.</summary>
    public GraphSchema Schema() => GraphSchema.Of(State);

    /// <summary>All of the graph or a part of it, to walk and to measure, in C# or as a QuikGraph graph.</summary>
    /// <param name="part">Which part, and in which direction; null for all of it.</param>
    /// <param name="cancellation">Stops any of its methods.</param>
    public GraphTraversal Traverse(GraphPart? part = null, CancellationToken cancellation = default) =>
        new(State, part ?? new GraphPart(), cancellation);

    internal override QueryResult Run(QueryRequest request)
    {
        OpenQuery open = Open(request);
        return _runner.Read(open.Query, request, State);
    }

    internal override OpenQuery Open(QueryRequest request) => _runner.OpenReading(request, State);
}
