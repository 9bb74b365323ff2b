using ScoGraph.Model.Snapshots;
using ScoGraph.Queries;

namespace ScoGraph;

/// <summary>One state of a graph, asked again and again with the same answers while the graph goes on. Any thread.</summary>
[Notebooks.TypeFormatterSource(typeof(Notebooks.NotebookFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class GraphSnapshot : QuerySource
{
    private readonly Graph _graph;
    private readonly IGraphSnapshot _state;

    internal GraphSnapshot(Graph graph, IGraphSnapshot state, QueryRunner runner)
    {
        _graph = graph;
        _state = state;
        Runner = runner;
    }

    private protected override QueryRunner Runner { get; }

    private protected override QueryResult Evaluate(QueryCall call)
    {
        IGraphSnapshot state = ReadState();
        return Runner.Read(Runner.CompileReading(call, state), call, state);
    }

    internal override OpenQuery Open(QueryRequest request) => Runner.OpenReading(request, ReadState());

    internal override IGraphSnapshot ReadState()
    {
        _graph.Store.ThrowIfDisposed();
        return _state;
    }
}
