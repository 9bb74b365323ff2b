using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>
/// Sees from the time that a part of some work took whether the rest is worth sharing. The time is that of the graph's clock, as all that a
/// query is held to: on a clock that stands still nothing is shared, however seldom the thread gets its turn.
/// </summary>
/// <param name="frame">The row of the run.</param>
internal readonly struct ShareClock(Frame frame)
{
    /// <summary>From this part of the time on after which work is shared, the time that is left can be guessed.</summary>
    private const int FirstGuess = 8;

    private readonly TimeProvider _time = frame.Watch.Time;
    private readonly long _start = frame.Watch.Time.GetTimestamp();
    private readonly long _after = frame.SharedAfter.Ticks;

    /// <summary>Whether what is left takes longer than what is worth sharing, if it takes as long for each piece as so far.</summary>
    public bool IsWorthSharing(long done, long left)
    {
        long passed = _time.GetElapsedTime(_start).Ticks;
        return passed * FirstGuess >= _after && (Int128)passed * left >= (Int128)_after * done;
    }
}
