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

    private readonly long _started = time.GetTimestamp();
    private readonly int _kept = allowance?.Kept ?? int.MaxValue;
    private long _count;
    private bool _stopped;

    public List<Value[]> Rows { get; } = [];

    public RowTotal Total => new(columns == 0 ? 0 : _count, !_stopped);

    private void Keep(ReadOnlySpan<Value> row)
    {
        MemoryMeter.Current?.Hold(ValueSize.Row(row, Rows.Count > 0 ? Rows[^1] : default(ReadOnlySpan<Value>)));
        Rows.Add(row.ToArray());
    }

    public bool Push(ReadOnlySpan<Value> row)
    {
        _count++;
        if (columns > 0 && Rows.Count < _kept)
            Keep(row);
        else if (mayStop && allowance is not null && _count % ClockInterval == 0 && time.GetElapsedTime(_started) > allowance.Counting)
            _stopped = true;
        return !_stopped;
    }
}
