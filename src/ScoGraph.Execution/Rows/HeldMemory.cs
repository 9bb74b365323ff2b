using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>What one operator holds of the memory of its run, to be given back at once.</summary>
internal sealed class HeldMemory
{
    private long _bytes;
    private Value[] _last = [];

    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Add(Frame frame, long bytes)
    {
        if (frame.Meter is not { } meter)
            return;
        _bytes += bytes;
        meter.Hold(bytes);
    }

    /// <summary>Holds so many bytes in all, unless it holds as many: what it is of has grown.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Grow(Frame frame, long bytes)
    {
        if (bytes > _bytes)
            Add(frame, bytes - _bytes);
    }

    /// <summary>Adds a row with what its values hold, but for what the row before it holds too.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void AddRow(Frame frame, Value[] row, long beside = 0)
    {
        if (frame.Meter is null)
            return;
        Add(frame, beside + ValueSize.Row(row, _last));
        _last = row;
    }

    /// <summary>Adds one value with what it holds.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void AddValue(Frame frame, in Value value, long beside = 0)
    {
        if (frame.Meter is not null)
            Add(frame, beside + ValueSize.OfValue + ValueSize.Content(value));
    }

    /// <summary>Holds from now on what another held.</summary>
    public void TakeOver(HeldMemory other)
    {
        _bytes += other._bytes;
        (other._bytes, other._last) = (0, []);
    }

    /// <summary>Gives all of it back.</summary>
    public void Release(Frame frame)
    {
        frame.Meter?.Release(_bytes);
        (_bytes, _last) = (0, []);
    }
}
