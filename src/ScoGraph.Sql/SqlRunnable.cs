using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;
using ScoGraph.Planning.Statistics;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Cutting;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql;

/// <summary>
/// A plan of which a part may run in a database. Any thread. Where the database does not see the state that is asked, where nothing of the
/// plan can be SQL, or where a parameter is not of the kind of its column, the plan runs as it is, without SQL; so it does where the
/// database cannot compute a value, as that may be of a row that the answer does not need.
/// </summary>
internal sealed class SqlRunnable(LogicalPlan plan, IPlanExecutor rest, ISqlBackend backend, Func<IGraphSnapshot, IGraphCounts> counts)
    : IRunnablePlan
{
    private readonly Lazy<IRunnablePlan> _whole = new(() => rest.Prepare(plan));
    private PreparedCut? _last;

    public void Execute(QueryRun run, IRowSink sink)
    {
        if (run.Writer is not null || Find(run.Snapshot) is not { Cut: { } cut, Runnable: { } runnable } || !cut.Accepts(run.Parameters))
        {
            _whole.Value.Execute(run, sink);
            return;
        }

        if (!cut.MayFail)
        {
            runnable.Execute(run, sink);
            return;
        }

        WatchedSink watched = new(sink);
        try
        {
            runnable.Execute(run, watched);
            return;
        }
        catch (SqlComputationException) when (!watched.HasRows)
        {
            // Asked again without SQL.
        }

        _whole.Value.Execute(run, sink);
    }

    public LogicalPlan PlanOn(IGraphSnapshot snapshot) =>
        plan.Statement.IsReadOnly && Find(snapshot) is { Plan: { } cut } ? cut : _whole.Value.PlanOn(snapshot);

    private PreparedCut? Find(IGraphSnapshot snapshot)
    {
        if (backend.StateOf(snapshot) is not { } state)
            return null;
        PreparedCut? known = Volatile.Read(ref _last);
        if (known is not null && ReferenceEquals(known.Layout, state.Layout))
            return known;
        PreparedCut made = Make(snapshot, state.Layout);
        Volatile.Write(ref _last, made);
        return made;
    }

    private PreparedCut Make(IGraphSnapshot snapshot, GraphLayout layout)
    {
        if (plan.IsOfWitnesses)
            return new PreparedCut(layout, null, null, null);
        PlannerOptions options = new() { Evidence = plan.Support is not null };
        LogicalPlan plain = Planner.Plan(plan.Statement, counts(snapshot), options with { DisabledPasses = Planner.OwnChoices });
        if (PlanCutter.Cut(plain, backend, layout) is not { } cut)
            return new PreparedCut(layout, null, null, null);
        LogicalPlan around = Planner.PlanAround(plain, cut.Root, counts(snapshot), options);
        return new PreparedCut(layout, cut, around, rest.Prepare(around));
    }

    /// <summary>What a plan has become on a layout.</summary>
    /// <param name="Layout">The layout.</param>
    /// <param name="Cut">The cut; null, as all that follows, where nothing can be SQL.</param>
    /// <param name="Plan">The plan around the statements.</param>
    /// <param name="Runnable">That plan made ready.</param>
    private sealed record PreparedCut(GraphLayout Layout, CutPlan? Cut, LogicalPlan? Plan, IRunnablePlan? Runnable);

    /// <summary>Notes whether a row was handed out.</summary>
    private sealed class WatchedSink(IRowSink sink) : IRowSink
    {
        public bool HasRows { get; private set; }

        public bool Push(ReadOnlySpan<Value> row)
        {
            HasRows = true;
            return sink.Push(row);
        }
    }
}
