using System.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Running;
using ScoGraph.Planning.Statistics;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Circles;
using ScoGraph.Sql.Cutting;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Parameters;
using ScoGraph.Sql.Stages;

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
    private readonly Lazy<IReadOnlyList<string>> _lists = new(() => ListParameters.Names(plan));
    private PreparedCut? _last;
    private SpentTime? _spent;

    public void Execute(QueryRun run, IRowSink sink)
    {
        ListParameters lists = ListParameters.Of(_lists.Value, run.Parameters);
        if (run.Writer is not null || Find(run.Snapshot, lists) is not { Cut: { } cut, Runnable: { } runnable } prepared
            || !cut.Accepts(run.Parameters) || prepared.State.IsBetterWithout(plan, Spent(prepared.State)))
        {
            _whole.Value.Execute(run, sink);
            return;
        }

        WatchedSink watched = new(sink);
        long start = Stopwatch.GetTimestamp();
        try
        {
            runnable.Execute(run, watched);
            Spend(prepared.State, Stopwatch.GetElapsedTime(start));
            return;
        }
        catch (SqlComputationException failure) when ((cut.MayFail || failure.IsOfDatabase) && !watched.HasRows)
        {
            // Asked again without SQL; what was tried is paid for.
            Spend(prepared.State, Stopwatch.GetElapsedTime(start));
        }

        _whole.Value.Execute(run, sink);
    }

    private TimeSpan Spent(ISqlState state) =>
        Volatile.Read(ref _spent) is { } spent && ReferenceEquals(spent.Lineage, state.Lineage) ? spent.Time : TimeSpan.Zero;

    /// <summary>Of runs on several threads at once one may be forgotten: it is an estimate.</summary>
    private void Spend(ISqlState state, TimeSpan time) =>
        Volatile.Write(ref _spent, new SpentTime(state.Lineage, Spent(state) + time));

    public LogicalPlan PlanOn(IGraphSnapshot snapshot) =>
        plan.Statement.IsReadOnly && Find(snapshot, Volatile.Read(ref _last)?.Lists ?? ListParameters.None) is { Plan: { } cut }
            ? cut : _whole.Value.PlanOn(snapshot);

    private PreparedCut? Find(IGraphSnapshot snapshot, ListParameters lists)
    {
        if (backend.StateOf(snapshot) is not { } state)
            return null;
        PreparedCut? known = Volatile.Read(ref _last);
        bool fits = known is not null && known.Lists == lists;
        if (fits && ReferenceEquals(known!.State, state))
            return known;
        PreparedCut made = fits && ReferenceEquals(known!.State.Layout, state.Layout)
            ? known with { State = state } : Make(snapshot, state, lists);
        Volatile.Write(ref _last, made);
        return made;
    }

    private PreparedCut Make(IGraphSnapshot snapshot, ISqlState state, ListParameters lists)
    {
        if (plan.IsOfWitnesses)
            return new PreparedCut(state, lists, null, null, null);
        PlannerOptions options = new() { Evidence = plan.Support is not null, DisabledPasses = plan.DisabledPasses };
        LogicalPlan plain = Planner.Plan(
            plan.Statement, counts(snapshot), options with { DisabledPasses = Planner.OwnChoices.Union(plan.DisabledPasses) });
        CutPlan? found = state.Shards is not { } shards ? Whole(plain, counts(snapshot), options, state.Layout, lists)
            : (IsOn(SqlPassNames.AskCopies)
                ? Whole(plain, counts(snapshot), options, state.Layout.OfCopies(), lists, SqlPassNames.AskCopies) : null)
                ?? StageCutter.Cut(plain, backend, state.Layout, shards);
        if (found is not { } cut)
            return new PreparedCut(state, lists, null, null, null);
        LogicalPlan around = Planner.PlanAround(plain, cut.Root, counts(snapshot), options);
        return new PreparedCut(state, lists, cut, around, rest.Prepare(around));
    }

    private bool IsOn(string choice) => !plan.DisabledPasses.Contains(choice);

    /// <summary>The plan by statements of one database; null where nothing of it can be, or where the database does not hold all.</summary>
    private CutPlan? Whole(
        LogicalPlan plain, IGraphCounts known, PlannerOptions options, GraphLayout layout, ListParameters lists, params string[] choices) =>
        Folded(plain, known, options, layout, lists, choices) ?? PlanCutter.Cut(plain, backend, layout, lists, choices);

    /// <summary>The plan with branches counted before they are joined; null where that is no less work.</summary>
    private CutPlan? Folded(
        LogicalPlan plain, IGraphCounts known, PlannerOptions options, GraphLayout layout, ListParameters lists, string[] choices)
    {
        if (!PlanTree.Chain(plain.Root).Exists(each => each is LogicalAggregate))
            return null;
        if (IsOn(SqlPassNames.CountCircles) && TriangleFinder.Apply(plain, layout) is { } circles
            && PlanCutter.Cut(circles, backend, layout, lists, [.. choices, SqlPassNames.CountCircles]) is { } counted)
            return counted;
        if (!IsOn(SqlPassNames.CountBranches))
            return null;
        LogicalPlan folded = Planner.Plan(
            plan.Statement, known, options with { DisabledPasses = Planner.OwnChoicesWithoutFolds.Union(plan.DisabledPasses) });
        return Counting(folded) ?? Counting(plain);

        CutPlan? Counting(LogicalPlan made) =>
            PlanCutter.Cut(StepBranches.Apply(made, layout), backend, layout, lists, [.. choices, SqlPassNames.CountBranches]) is var cut
                && cut is { CountsBranches: true } ? cut : null;
    }

    /// <summary>What a plan has become on the states of a layout.</summary>
    /// <param name="State">The state that was asked last.</param>
    /// <param name="Lists">The kinds of the parameters that are lists.</param>
    /// <param name="Cut">The cut; null, as all that follows, where nothing can be SQL.</param>
    /// <param name="Plan">The plan around the statements.</param>
    /// <param name="Runnable">That plan made ready.</param>
    private sealed record PreparedCut(
        ISqlState State, ListParameters Lists, CutPlan? Cut, LogicalPlan? Plan, IRunnablePlan? Runnable);

    /// <summary>How long the statements of the plan took.</summary>
    private sealed record SpentTime(object Lineage, TimeSpan Time);

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
