using ScoGraph.Binding;
using ScoGraph.Execution.Statistics;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;
using ScoGraph.Store;
using ScoGraph.Syntax;

namespace ScoGraph.Execution.Tests.Kit;

/// <summary>A graph with the whole path from a query's text to its rows, without the façade.</summary>
internal sealed class TestGraph(MemoryStore store, ProcedureRegistry? procedures = null)
{
    private static readonly ProcedureRegistry None = new([]);

    public TestGraph()
        : this(new MemoryStore())
    {
    }

    public PlannerOptions Options { get; set; } = PlannerOptions.Default;

    public QueryLimits Limits { get; set; } = QueryLimits.None;

    public Dictionary<string, Value> Parameters { get; } = new(StringComparer.Ordinal);

    public IGraphSnapshot Snapshot => store.Current;

    /// <summary>A graph after some statements.</summary>
    public static TestGraph Of(params string[] statements)
    {
        TestGraph graph = new();
        foreach (string statement in statements)
            graph.Run(statement);
        return graph;
    }

    public LogicalPlan Plan(string text)
    {
        ParsedQuery parsed = CypherParser.Parse(text);
        if (parsed.Error is { } unreadable)
            throw new QueryException(unreadable, text);
        BindResult bound = Binder.Bind(parsed.Statement!, text, FunctionRegistry.Default, procedures ?? None);
        return bound.Error is { } mistake
            ? throw new QueryException(mistake, text) : Planner.Plan(bound.Statement!, new SnapshotCounts(store.Current), Options);
    }

    /// <summary>The rows as text, in order.</summary>
    public List<string> Run(string text) => [.. Execute(text).Select(row => string.Join(" | ", row))];

    /// <summary>The rows as text, sorted.</summary>
    public List<string> RunSorted(string text) => [.. Run(text).Order(StringComparer.Ordinal)];

    public List<Value[]> Execute(string text, CancellationToken cancellationToken = default)
    {
        LogicalPlan plan = Plan(text);
        RowList rows = new();
        IRunnablePlan executable = PlanExecutor.Instance.Prepare(plan);
        if (plan.Statement.IsReadOnly)
        {
            executable.Execute(NewRun(store.Current, null, cancellationToken), rows);
            return rows.Rows;
        }

        using StoreTransaction transaction = store.BeginWrite(cancellationToken);
        IGraphWriter writer = transaction.BeginStatement();
        executable.Execute(NewRun(writer.View, writer, cancellationToken), rows);
        transaction.Keep(writer);
        transaction.Commit();
        Counts = writer.Counts;
        return rows.Rows;
    }

    /// <summary>What the last writing statement changed.</summary>
    public UpdateCounts Counts { get; private set; } = UpdateCounts.None;

    public QueryException Fail(string text) => Assert.Throws<QueryException>(() => Run(text));

    public QueryRun NewRun(IGraphSnapshot snapshot, IGraphWriter? writer, CancellationToken cancellationToken = default) => new()
    {
        Snapshot = snapshot,
        Writer = writer is null ? null : new RunWriter(writer),
        Parameters = Parameters,
        Watch = new QueryWatch(Limits, TimeProvider.System, "", cancellationToken),
        Random = new Random(1),
    };
}
