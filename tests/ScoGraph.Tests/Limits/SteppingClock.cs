namespace ScoGraph.Tests.Limits;

/// <summary>A clock on which a millisecond passes each time that somebody looks at it.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _looks;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => Interlocked.Increment(ref _looks);
}
