using System.Runtime.CompilerServices;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Rows;

/// <summary>
/// The state of one run that operators and expressions share: the one row of slots, the graph state, what was resolved of names, and
/// the limits. One thread.
/// </summary>
internal sealed partial class Frame
{
    private const int StepsBetweenChecks = 1024;

    private readonly QueryRun _run;
    private readonly object?[] _once;
    private int _steps = StepsBetweenChecks;
    private long _memory;

    public Frame(QueryRun run, PlanLayout layout, string text)
    {
        _run = run;
        _once = layout.OnceCount == 0 ? [] : new object?[layout.OnceCount];
        _names = layout.Names;
        Row = new Value[layout.SlotCount];
        Text = text;
        Graph = run.Snapshot;
        Writer = run.Writer;
        Parameters = layout.Parameters.Count == 0 ? [] : new Value[layout.Parameters.Count];
        for (int i = 0; i < Parameters.Length; i++)
            Parameters[i] = run.Parameters[layout.Parameters[i]];
        Watch = run.Watch ?? new QueryWatch(run.Limits, run.Time, text, run.Cancellation);
        Clock = run.Profile is { } profile ? new ProfileClock(profile, run.Time) : null;
    }

    /// <summary>The values of the row that is under way, by slot.</summary>
    public Value[] Row { get; }

    /// <summary>The query's text, for the places of errors.</summary>
    public string Text { get; }

    public IGraphSnapshot Graph { get; }

    /// <summary>Null in a run that only reads.</summary>
    public IGraphWriter? Writer { get; }

    public Value[] Parameters { get; }

    public RunFunctionContext Functions => field ??= new RunFunctionContext(this, _run);

    /// <summary>What may end the run.</summary>
    public QueryWatch Watch { get; }

    public IQueryFiles? Files => _run.Files;

    public QueryLimits Limits => _run.Limits;

    /// <summary>How much of the run's time is left; null where it is not bounded.</summary>
    public TimeSpan? TimeLeft => Watch.Left;

    /// <summary>Changes with every write: what was fetched from the graph before is stale.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Counts time where the caller wants to know.</summary>
    public ProfileClock? Clock { get; }

    /// <summary>
    /// The piece of the text that is at work: set before anything that may fail, and read by the one net around the run when it does.
    /// A store costs nothing beside what it guards, so nothing else stands in the way of a row.
    /// </summary>
    public SourceSpan Place { get; set; }

    /// <summary>How many rows the row stands for; 1 unless an operator counts instead of listing.</summary>
    public long Multiplicity { get; set; } = 1;

    /// <summary>The exception, its place noted: <c>throw frame.At(span, …)</c>.</summary>
    public ValueException At(SourceSpan place, ValueException exception)
    {
        Place = place;
        return exception;
    }

    /// <summary>What the run makes on first use, by its number in the plan.</summary>
    public T Once<T>(int number, Func<Frame, T> make)
        where T : class => (T)(_once[number] ??= make(this));

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
        Watch.ThrowIfStopped();
    }

    /// <summary>Counts memory that an operator holds on to.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Charge(long bytes)
    {
        _memory += bytes;
        if (_run.Limits.MaxMemory is { } most && _memory > most)
            throw LimitErrors.Memory(most, Text);
    }

    /// <summary>Gives memory back.</summary>
    public void Release(long bytes) => _memory -= bytes;
}
