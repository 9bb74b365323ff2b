using System.Runtime.CompilerServices;
using ScoGraph.Execution.Memory;
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

    private const int BytesPerStep = 1 << 10;

    /// <summary>What a node or relationship takes, without its properties.</summary>
    private const int BytesOfElement = 64;

    private readonly QueryRun _run;
    private readonly PlanLayout _layout;

    /// <summary>Null in most runs.</summary>
    private RunExtras? _extras;
    private readonly object?[] _once;
    private readonly int _firstParameter;
    private readonly object?[] _shared;
    private int _steps = StepsBetweenChecks;

    public Frame(QueryRun run, PlanLayout layout)
    {
        (_run, _layout) = (run, layout);
        _once = layout.OnceCount == 0 ? [] : new object?[layout.OnceCount];
        _shared = layout.SharedCount == 0 ? [] : new object?[layout.SharedCount];
        Threads = layout.IsTall ? 1 : run.Threads;
        Row = new Value[layout.SlotCount + layout.Parameters.Count];
        _firstParameter = layout.SlotCount;
        Graph = run.Snapshot;
        Writer = run.Writer?.First;
        for (int i = 0; i < layout.Parameters.Count; i++)
            Row[_firstParameter + i] = run.Parameters[layout.Parameters[i]];
        _extras = RunExtras.Of(
            run.Watch.Limits.MaxMemory is { } most ? MeterOf(most, layout.Text) : null,
            run.Profile is { } profile ? new ProfileClock(profile, run.Watch.Time) : null);
    }

    /// <summary>A method of its own, so that runs without a limit make nothing for it.</summary>
    private static MemoryMeter MeterOf(long most, string text) => new(most, () => LimitErrors.Memory(most, text));

    /// <summary>The values of the row that is under way, by slot; behind them the parameters.</summary>
    public Value[] Row { get; }

    /// <summary>The query's text, for the places of errors.</summary>
    public string Text => _layout.Text;

    public IGraphSnapshot Graph { get; private set; }

    /// <summary>Null in a run that only reads.</summary>
    public IGraphWriter? Writer { get; private set; }

    /// <summary>Where the statement commits on its way; null where it may not.</summary>
    public ITransactionChain? Transactions => _run.Writer?.Transactions;

    public RunFunctionContext Functions => field ??= new RunFunctionContext(this, _run);

    /// <summary>What may end the run.</summary>
    public QueryWatch Watch => _run.Watch;

    public IQueryFiles? Files => _run.Files;

    /// <summary>The values of the query's parameters, by name.</summary>
    public IReadOnlyDictionary<string, Value> Parameters => _run.Parameters;

    public QueryLimits Limits => Watch.Limits;

    /// <summary>Counts memory; null where it is not limited.</summary>
    public MemoryMeter? Meter => _extras?.Meter;

    /// <summary>How much of the run's time is left; null where it is not bounded.</summary>
    public TimeSpan? TimeLeft => Watch.Left;

    /// <summary>Changes with every write: what was fetched from the graph before is stale.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Counts time where the caller wants to know.</summary>
    public ProfileClock? Clock => _extras?.Clock;

    /// <summary>
    /// The piece of the text that is at work: set before anything that may fail, and read by the one net around the run when it does.
    /// A store costs nothing beside what it guards, so nothing else stands in the way of a row.
    /// </summary>
    public SourceSpan Place { get; set; }

    /// <summary>A parameter by its number in the plan.</summary>
    public Value Parameter(int number) => Row[_firstParameter + number];

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

    /// <summary>What all threads of the run share, by its number in the plan.</summary>
    public T Shared<T>(int number)
        where T : class, new()
    {
        object? known = Volatile.Read(ref _shared[number]);
        return (T)(known ?? Interlocked.CompareExchange(ref _shared[number], new T(), null) ?? _shared[number]!);
    }

    /// <summary>Gives back what others can use: the run has ended, and with it all threads that helped.</summary>
    public void End()
    {
        foreach (object? item in _shared)
            (item as IReusedMemory)?.Return();
    }

    /// <summary>Goes on with another writer, behind a commit or a failure.</summary>
    public void Continue(IGraphWriter writer)
    {
        (Writer, Graph) = (writer, writer.View);
        Wrote();
    }

    /// <summary>Tells that the graph was written to.</summary>
    public void Wrote() => Version++;

    /// <summary>Tells that a node or relationship was created.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Created()
    {
        Wrote();
        Meter?.Hold(BytesOfElement);
    }

    /// <summary>Counts one step of work; now and then looks whether the run is to stop.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="QueryException">The time limit is reached.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tick()
    {
        if (--_steps <= 0)
            ThrowIfStopped();
    }

    /// <summary>
    /// Counts what an operation on a value costs: nothing but where the value is a long string or list, whose size counts as steps.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Weigh(in Value operand)
    {
        if (operand.Content is { } content)
            WeighContent(operand, content);
    }

    private void WeighContent(in Value operand, object content)
    {
        if (content is string { Length: < BytesPerStep })
            return;
        _steps -= (int)Math.Min(ValueSize.Content(operand) / BytesPerStep, StepsBetweenChecks);
        if (_steps <= 0)
            ThrowIfStopped();
    }

    public void ThrowIfStopped()
    {
        _steps = StepsBetweenChecks;
        Watch.ThrowIfStopped();
        Guard?.ThrowIfStopped();
    }

    /// <summary>What is made for the row under way so far: to be handed to <see cref="Forget"/> when the row has gone.</summary>
    public long Made => Meter?.Made ?? 0;

    /// <summary>Forgets what was made since then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Forget(long made) => Meter?.Made = made;

    /// <summary>Counts a value that an expression made.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Count(Value made)
    {
        if (Meter is { } meter)
            meter.Make(ValueSize.Content(made));
        return made;
    }

    /// <summary>Counts a value that the graph holds from now on.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Stored(in Value value) => Meter?.Hold(ValueSize.OfValue + ValueSize.WrittenOut(value));
}
