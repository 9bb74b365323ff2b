using System.Collections.Immutable;
using ScoGraph.DuckDB.Engine;
using ScoGraph.Execution;
using ScoGraph.Execution.Statistics;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Tests.Kit;

/// <summary>
/// A graph in memory, and the same graph with its plans cut for the tables of DuckDB that hold what it held when this was made.
/// </summary>
internal sealed class LoadedGraph : ISqlBackend, ISqlState, IDisposable
{
    private readonly DuckDbDatabase _database = new();
    private readonly IGraphSnapshot _loaded;

    /// <param name="graph">The graph, which is disposed with this.</param>
    /// <param name="knowsEnds">Whether the layout says from which nodes to which relationships lead.</param>
    /// <param name="hasHubs">Whether the layout says that there are few nodes, so that whatever is only counted is counted before.</param>
    public LoadedGraph(Graph graph, bool knowsEnds = true, bool hasHubs = false)
    {
        Plain = graph;
        GraphLayout tables = LoadedTables.Load(graph, _database, knowsEnds);
        Layout = hasHubs ? WithHubs(tables) : tables;
        _loaded = graph.Store.Current;
        Cut = Graph.CarriedOutBy(new SqlExecutor(PlanExecutor.Instance, this, state => new SnapshotCounts(state)), graph.Store);
    }

    public static LoadedGraph Of(params IEnumerable<string> statements)
    {
        Graph graph = new();
        foreach (string statement in statements)
            graph.Query(statement);
        return new LoadedGraph(graph);
    }

    /// <summary>The graph as our own engine answers.</summary>
    public Graph Plain { get; }

    /// <summary>The graph as it is answered with SQL.</summary>
    public Graph Cut { get; }

    public SqlDialect Dialect => DuckDbDialect.Instance;

    public GraphLayout Layout { get; }

    /// <summary>How many statements ran.</summary>
    public int Statements { get; private set; }

    public ISqlState? StateOf(IGraphSnapshot snapshot) => ReferenceEquals(snapshot, _loaded) ? this : null;

    public ISqlReader Run(SqlStatement statement, QueryWatch watch)
    {
        Statements++;
        return _database.Run(statement, watch);
    }

    private static GraphLayout WithHubs(GraphLayout layout)
    {
        Dictionary<NodeTable, NodeTable> small = layout.Nodes.ToDictionary(table => table, table => table with { Count = 1 });
        return new GraphLayout(
            [.. layout.Nodes.Select(table => small[table])],
            [
                .. layout.Links.Select(table => table with
                {
                    Count = table.Count * 100,
                    Ends = table.Ends?.Select(ends => new LinkEnds(small[ends.Source], small[ends.Target])).ToImmutableArray(),
                }),
            ]);
    }

    public void Dispose()
    {
        Cut.Dispose();
        Plain.Dispose();
        _database.Dispose();
    }
}
