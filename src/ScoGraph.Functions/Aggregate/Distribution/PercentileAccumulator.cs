using System.Buffers;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate.Distribution;

/// <summary>
/// Keeps the numbers of a group to find a percentile among them: integers as such, and only as sorted as needed; others as values. The
/// first row says which percentile.
/// </summary>
internal abstract class PercentileAccumulator(AggregateFunction function) : Accumulator
{
    private const int BytesPerItem = 16, LeastRoom = 16, Many = 1 << 12;

    /// <summary>All of them, as long as all are integers.</summary>
    private long[] _integers = [];
    private int _count;

    /// <summary>All of them, once any is none.</summary>
    private List<Value>? _numbers;
    private double _percentile;
    private Value _found;

    public override bool Grows => true;

    public override long Bytes => _numbers is null ? (long)_integers.Length * sizeof(long) : (long)_numbers.Capacity * BytesPerItem;

    private int Count => _numbers?.Count ?? _count;

    public override void Add(ReadOnlySpan<Value> arguments)
    {
        if (!arguments[0].IsNumber)
            throw FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[0], arguments[0]);
        Begin(arguments[1]);
        if (_numbers is null && arguments[0].IsInteger)
        {
            Room(1)[0] = arguments[0].AsInteger();
            return;
        }

        List<Value> numbers = Numbers();
        if (numbers.Count == numbers.Capacity)
            MemoryMeter.Require(ValueSize.List(2L * numbers.Count));
        numbers.Add(arguments[0]);
    }

    public override void AddAll(ReadOnlySpan<long> integers, in Value second)
    {
        if (integers.IsEmpty)
            return;
        Begin(second);
        if (_numbers is null)
        {
            integers.CopyTo(Room(integers.Length));
            return;
        }

        MemoryMeter.Require(ValueSize.List(integers.Length));
        foreach (long integer in integers)
            _numbers.Add(Value.FromInteger(integer));
    }

    public override void Merge(Accumulator later)
    {
        PercentileAccumulator other = (PercentileAccumulator)later;
        if (Count == 0)
            _percentile = other._percentile;
        if (_numbers is null && other._numbers is null)
        {
            other._integers.AsSpan(0, other._count).CopyTo(Room(other._count));
            other._count = 0;
            other.Move(0);
            return;
        }

        List<Value> numbers = Numbers();
        MemoryMeter.Require(ValueSize.List(other.Count));
        numbers.AddRange(other.Numbers());
    }

    public override Value Finish()
    {
        if (_found.IsNull && Count > 0)
            _found = _numbers is null ? Find(Integer, _count, _percentile) : FindSorted(_numbers);
        _count = 0;
        Move(0);
        return _found;

        Value Integer(int place) => Value.FromInteger(Selection.Find(_integers.AsSpan(0, _count), place));
    }

    private Value FindSorted(List<Value> numbers)
    {
        StoppableSort.Sort(numbers, Orderability.Comparer.Compare);
        return Find(place => numbers[place], numbers.Count, _percentile);
    }

    /// <param name="at">The number that has a place among all, ascending.</param>
    /// <param name="count">How many numbers there are, at least one.</param>
    /// <param name="percentile">0 to 1.</param>
    protected abstract Value Find(Func<int, Value> at, int count, double percentile);

    /// <summary>The percentile that a row asks for, which counts where it is the first.</summary>
    private void Begin(in Value asked)
    {
        if (!asked.IsNumber)
            throw FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[1], asked);
        double percentile = asked.AsNumber();
        if (!(percentile >= 0.0 && percentile <= 1.0))
            throw FunctionErrors.Percentile(function.Name, asked);
        if (Count == 0)
            _percentile = percentile;
    }

    /// <summary>Room for more integers, which count as there.</summary>
    private Span<long> Room(int more)
    {
        if (_count + more > _integers.Length)
        {
            int room = Math.Max(Math.Max(LeastRoom, checked(_count + more)), (int)Math.Min(2L * _count, Array.MaxLength));
            MemoryMeter.Require((long)room * sizeof(long));
            Move(room);
        }

        _count += more;
        return _integers.AsSpan(_count - more, more);
    }

    /// <summary>
    /// Moves the integers to other memory: that of many is used again, as fresh memory takes longer than what is written there.
    /// </summary>
    private void Move(int room)
    {
        long[] moved = room == 0 ? [] : room >= Many ? ArrayPool<long>.Shared.Rent(room) : new long[room];
        _integers.AsSpan(0, Math.Min(_count, room)).CopyTo(moved);
        if (_integers.Length >= Many)
            ArrayPool<long>.Shared.Return(_integers);
        _integers = moved;
    }

    private List<Value> Numbers()
    {
        if (_numbers is not null)
            return _numbers;
        MemoryMeter.Require(ValueSize.List(_count));
        _numbers = new List<Value>(_count);
        foreach (long integer in _integers.AsSpan(0, _count))
            _numbers.Add(Value.FromInteger(integer));
        _count = 0;
        Move(0);
        return _numbers;
    }
}
