using System.Collections.Immutable;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>The aggregates of one group so far. There may be millions of them, so that each has no more than it needs.</summary>
internal sealed class GroupState
{
    /// <summary>An entry of a set.</summary>
    private const int BytesPerSeen = 32;

    private readonly ImmutableArray<AggregatePlan> _plans;
    private readonly Accumulator?[] _accumulators = [];
    private readonly SeenValues?[] _seen = [];
    private long _rows;

    /// <summary>The place of the group among all, in the order of their first rows.</summary>
    public int Number { get; set; }

    /// <param name="plans">The aggregates.</param>
    /// <param name="isOnly">Whether there is no other group.</param>
    public GroupState(ImmutableArray<AggregatePlan> plans, bool isOnly)
    {
        _plans = plans;
        for (int i = 0; i < plans.Length; i++)
        {
            if (plans[i].Function is not { } function)
                continue;
            if (_accumulators.Length == 0)
                _accumulators = new Accumulator?[plans.Length];
            _accumulators[i] = function.CreateAccumulator();
            if (!plans[i].Distinct)
                continue;
            if (_seen.Length == 0)
                _seen = new SeenValues?[plans.Length];
            _seen[i] = new SeenValues(isOnly);
        }
    }

    public void Add(Frame frame, HeldMemory held)
    {
        _rows += frame.Multiplicity;
        if (_rows < 0)
            throw RuntimeErrors.TooManyRows(frame.Text);
        for (int i = 0; i < _accumulators.Length; i++)
        {
            if (_accumulators[i] is { } accumulator)
            {
                Value first = _plans[i].Arguments[0](frame);
                if (!first.IsNull)
                    Add(_plans[i], accumulator, Seen(i), first, frame, held);
            }
        }
    }

    /// <summary>Adds rows of which the aggregates are added apart.</summary>
    public void AddRows(long rows) => _rows = checked(_rows + rows);

    /// <summary>Adds a value to one of the aggregates, which has a single argument.</summary>
    public void Add(int aggregate, in Value value, Frame frame, HeldMemory held)
    {
        if (!value.IsNull)
            Add(_plans[aggregate], _accumulators[aggregate]!, Seen(aggregate), value, frame, held);
    }

    /// <summary>Adds integers to one of the aggregates, of which all other arguments are the same.</summary>
    public void AddAll(int aggregate, ReadOnlySpan<long> integers, Frame frame, HeldMemory held)
    {
        (AggregatePlan plan, Accumulator accumulator) = (_plans[aggregate], _accumulators[aggregate]!);
        Value second = plan.Arguments.Length > 1 ? plan.Arguments[1](frame) : default;
        long before = accumulator.Bytes;
        frame.Place = plan.Place;
        accumulator.AddAll(integers, second);
        held.Add(frame, accumulator.Bytes - before);
    }

    /// <summary>Adds integers to one of the aggregates, whose values need not be different.</summary>
    public void Add(int aggregate, in IntegerTally integers) => _accumulators[aggregate]!.AddIntegers(integers);

    /// <summary>
    /// Adds values, which are its own from then on, to one of the aggregates, whose values need not be different any more.
    /// </summary>
    public void AddList(int aggregate, Value[] values) => _accumulators[aggregate]!.AddList(values);

    /// <summary>Adds what was taken of rows that come after all of this one's.</summary>
    public void Merge(GroupState later, Frame frame, HeldMemory held)
    {
        _rows += later._rows;
        if (_rows < 0)
            throw RuntimeErrors.TooManyRows(frame.Text);
        for (int i = 0; i < _accumulators.Length; i++)
        {
            if (_accumulators[i] is not { } accumulator)
                continue;
            frame.Place = _plans[i].Place;
            Accumulator other = later._accumulators[i]!;
            SeenValues? seen = Seen(i);
            long before = accumulator.Bytes + (seen is null ? other.Bytes : 0);
            if (seen is null)
                accumulator.Merge(other);
            else
                AddUnseen(accumulator, seen, later._seen[i]!, frame);
            held.Add(frame, accumulator.Bytes - before);
        }
    }

    public void Write(Frame frame)
    {
        for (int i = 0; i < _plans.Length; i++)
        {
            frame.Place = _plans[i].Place;
            Accumulator? accumulator = _accumulators.Length == 0 ? null : _accumulators[i];
            frame.Row[_plans[i].Slot] = frame.Count(accumulator?.Finish() ?? Value.FromInteger(_rows));
        }
    }

    private SeenValues? Seen(int plan) => _seen.Length == 0 ? null : _seen[plan];

    /// <summary>Values that were seen apart come in the order in which they were.</summary>
    private static void AddUnseen(Accumulator accumulator, SeenValues seen, SeenValues others, Frame frame)
    {
        foreach (Value value in others.InOrder)
        {
            frame.Tick();
            if (seen.Add(value))
                accumulator.Add([value]);
        }
    }

    private static void Add(
        AggregatePlan plan, Accumulator accumulator, SeenValues? seen, in Value first, Frame frame, HeldMemory held)
    {
        if (seen is not null)
        {
            frame.Place = plan.Place;
            if (!seen.Add(first))
                return;
            held.AddValue(frame, first, BytesPerSeen);
        }

        ReadOnlySpan<Value> arguments = plan.Arguments.Length == 1 ? new ReadOnlySpan<Value>(in first) : All(plan, first, frame);
        bool grows = accumulator.Grows;
        long before = grows ? accumulator.Bytes : 0;
        frame.Place = plan.Place;
        if (seen is not null || frame.Multiplicity == 1)
            accumulator.Add(arguments);
        else
            accumulator.AddRepeated(arguments, frame.Multiplicity, frame.Functions);
        if (grows && accumulator.Bytes != before)
            held.Add(frame, accumulator.Bytes - before);
    }

    private static Value[] All(AggregatePlan plan, in Value first, Frame frame)
    {
        Value[] arguments = new Value[plan.Arguments.Length];
        arguments[0] = first;
        for (int i = 1; i < arguments.Length; i++)
            arguments[i] = plan.Arguments[i](frame);
        return arguments;
    }
}
