using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>
/// The state of one run that operators and expressions share: the one row of slots, the graph state, what was resolved of names, and
/// the limits. One thread.
/// </summary>
internal sealed partial class Frame
{
    private const int StepsBetweenChecks = 1024;

    private readonly Dictionary<int, SubqueryEnd> _subqueries = [];
    private readonly QueryRun _run;
    private readonly long _deadline;
    private int _steps = StepsBetweenChecks;
    private long _memory;

    public Frame(QueryRun run, PlanNames names, int slots, string text, IReadOnlyList<string> parameters)
    {
        _run = run;
        Row = new Value[slots];
        Text = text;
        Graph = run.Snapshot;
        Writer = run.Writer;
        Parameters = new Value[parameters.Count];
        for (int i = 0; i < Parameters.Length; i++)
            Parameters[i] = run.Parameters[parameters[i]];
        _deadline = run.Limits.Timeout is { } timeout
            ? run.Time.GetTimestamp() + (long)(timeout.TotalSeconds * run.Time.TimestampFrequency) : long.MaxValue;
        Functions = new RunFunctionContext(this, run);
        (_labels, _nodeColumns, _relationshipColumns) = names.CreateCaches();
    }

    /// <summary>The values of the row that is under way, by slot.</summary>
    public Value[] Row { get; }

    /// <summary>The query's text, for the places of errors.</summary>
    public string Text { get; }

    public IGraphSnapshot Graph { get; }

    /// <summary>Null in a run that only reads.</summary>
    public IGraphWriter? Writer { get; }

    public Value[] Parameters { get; }

    public RunFunctionContext Functions { get; }

    public IQueryFiles? Files => _run.Files;

    public QueryLimits Limits => _run.Limits;

    /// <summary>Changes with every write: what was fetched from the graph before is stale.</summary>
    public int Version { get; private set; }

    /// <summary>Counts rows and time where the caller wants to know.</summary>
    public PlanProfile? Profile => _run.Profile;

    public TimeProvider Time => _run.Time;

    /// <summary>How many rows the row stands for; 1 unless an operator counts instead of listing.</summary>
    public long Multiplicity { get; set; } = 1;

    /// <summary>Pushes the row on as so many rows.</summary>
    /// <exception cref="QueryException">There are more rows than an integer can count.</exception>
    public bool Repeat(Operator next, long times)
    {
        long before = Multiplicity;
        long high = Math.BigMul(before, times, out long low);
        if (high != 0 || low < 0)
            throw RuntimeErrors.TooManyRows(Text);
        Multiplicity = low;
        bool wanted = next.Process(this);
        Multiplicity = before;
        return wanted;
    }

    /// <summary>The end of a subquery's plan in this run, made on first use.</summary>
    public SubqueryEnd Subquery(int number, Pipeline pipeline, Subquery kind, int column)
    {
        if (!_subqueries.TryGetValue(number, out SubqueryEnd? end))
        {
            _subqueries[number] = end = new SubqueryEnd(kind, column);
            end.Plan = new Subplan(pipeline(end, this));
        }

        return end;
    }

    /// <summary>Tells that the graph was written to.</summary>
    public void Wrote() => Version++;

    /// <summary>Counts one step of work; now and then looks whether the run is to stop.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="QueryException">The time limit is reached.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tick()
    {
        if (--_steps <= 0)
            ThrowIfStopped();
    }

    public void ThrowIfStopped()
    {
        _steps = StepsBetweenChecks;
        _run.Cancellation.ThrowIfCancellationRequested();
        if (_deadline != long.MaxValue && _run.Time.GetTimestamp() > _deadline)
            throw RuntimeErrors.TimeLimit(_run.Limits.Timeout!.Value, Text);
    }

    /// <summary>Counts memory that an operator holds on to.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Charge(long bytes)
    {
        _memory += bytes;
        if (_run.Limits.MaxMemory is { } most && _memory > most)
            throw RuntimeErrors.MemoryLimit(most, Text);
    }

    /// <summary>Gives memory back.</summary>
    public void Release(long bytes) => _memory -= bytes;
}
