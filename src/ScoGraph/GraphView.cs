using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Views;
using ScoGraph.Queries;

namespace ScoGraph;

/// <summary>
/// One state of a graph, or what a filter shows of it, to be asked again and again with the same answers while the graph goes on. It can
/// be read in every way in which a graph can, and never changes. Any thread.
/// </summary>
/// <remarks>
/// Views are made of graphs and of views: <c>graph.Snapshot().ValidOn(day)</c>. To a view what it hides is not there: not in answers,
/// counts, paths, pictures or files. Elements keep their ids.
/// </remarks>
/// <example><code>
/// using Graph graph = new();
/// GraphView before = graph.Snapshot();
/// graph.Query("CREATE (:City {name: 'Osh'})");
/// Console.WriteLine($"{before.Schema().Nodes} city before, {graph.Schema().Nodes} after");
/// </code></example>
[Notebooks.TypeFormatterSource(typeof(Notebooks.NotebookFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class GraphView : QuerySource
{
    private readonly IGraphSnapshot _state;

    internal GraphView(IGraphSnapshot state, QueryRunner runner) => (_state, Runner) = (state, runner);

    /// <summary>
    /// What the view's filters could not judge, and therefore show: a sentence for each kind of doubt. Each query of the view has them
    /// among its <see cref="QueryResult.Warnings"/>.
    /// </summary>
    public IReadOnlyList<string> Warnings => FilteredSnapshot.WarningsOf(_state);

    private protected override QueryRunner Runner { get; }

    private protected override QueryResult Evaluate(QueryCall call)
    {
        IGraphSnapshot state = Runner.View(call, ReadState());
        return Runner.Read(Runner.CompileReading(call, state), call, state);
    }

    internal override OpenQuery Open(QueryRequest request) => Runner.OpenReading(request, ReadState());

    internal override IGraphSnapshot ReadState()
    {
        Runner.ThrowIfClosed();
        return _state;
    }
}
