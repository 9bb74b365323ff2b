using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Results;

/// <summary>Keeps the rows of a result: all, or the first that an allowance grants, and counts the others.</summary>
/// <param name="columns">The number of columns; rows without any are not kept.</param>
/// <param name="allowance">Null keeps all.</param>
/// <param name="mayStop">Whether the query may be stopped when the time for counting is over; one that writes may not.</param>
internal sealed class RowCollector(int columns, RowAllowance? allowance, TimeProvider time, bool mayStop) : IRowSink
{
    /// <summary>Rows between looks at the clock.</summary>
    private const int ClockInterval = 4096;

    private readonly int _columns = columns;
    private readonly Bound? _bound = allowance is null ? null : new Bound(allowance, time, mayStop);
    private Value[][] _rows = [];
    private int _held;
    private long _count;

    public ArraySegment<Value[]> Rows => new(_rows, 0, _held);

    public RowTotal Total => new(_columns == 0 ? 0 : _count, _bound?.IsStopped != true);

    public bool Push(ReadOnlySpan<Value> row)
    {
        _count++;
        _bound?.Tell(_count);
        if (_columns > 0 && (_bound is null || _held < _bound.Kept))
            Keep(row);
        else if (_bound is not null && _count % ClockInterval == 0)
            _bound.Look();
        return _bound?.IsStopped != true;
    }

    /// <summary>Many results have one row, so there is room for one at first.</summary>
    private void Keep(ReadOnlySpan<Value> row)
    {
        MemoryMeter.Current?.Hold(ValueSize.Result(row, _held > 0 ? _rows[_held - 1] : default(ReadOnlySpan<Value>)));
        if (_held == _rows.Length)
            Array.Resize(ref _rows, _held == 0 ? 1 : Math.Max(4, (int)Math.Min(2L * _held, Array.MaxLength)));
        _rows[_held++] = row.ToArray();
    }

    /// <summary>An allowance and its clock.</summary>
    private sealed class Bound(RowAllowance allowance, TimeProvider time, bool mayStop)
    {
        private readonly long _started = time.GetTimestamp();

        public int Kept => allowance.Kept;

        public void Tell(long rows)
        {
            if (allowance.Counter is { } counter)
                counter.Rows = rows;
        }

        /// <summary>Whether the time for counting is over.</summary>
        public bool IsStopped { get; private set; }

        public void Look() => IsStopped = mayStop && time.GetElapsedTime(_started) > allowance.Counting;
    }
}
