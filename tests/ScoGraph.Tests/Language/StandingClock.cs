namespace ScoGraph.Tests.Language;

/// <summary>A clock that always says the same.</summary>
internal sealed class StandingClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2024, 7, 4, 10, 30, 0, TimeSpan.Zero);
}
