using ScoGraph.Server.Asking;
using ScoGraph.Testing.Clocks;

namespace ScoGraph.Server.Security;

public sealed class UserGateTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void So_many_queries_run_at_once()
    {
        UserGate gate = new(_clock);
        UserLimits limits = new() { MaxConcurrentQueries = 2 };
        gate.Enter(limits);
        gate.Enter(limits);
        ServerException refused = Assert.Throws<ServerException>(() => gate.Enter(limits));
        Assert.Equal((429, 1), (refused.Error.Status, refused.Error.RetryAfter));
        gate.Leave();
        gate.Enter(limits);
    }

    [Fact]
    public void So_many_queries_are_asked_in_a_minute()
    {
        UserGate gate = new(_clock);
        UserLimits limits = new() { MaxQueriesPerMinute = 6 };
        for (int i = 0; i < 6; i++)
            Ask(gate, limits);
        Assert.Equal(10, Assert.Throws<ServerException>(() => gate.Enter(limits)).Error.RetryAfter);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Ask(gate, limits);
        Assert.Throws<ServerException>(() => gate.Enter(limits));
        _clock.Advance(TimeSpan.FromHours(1));
        for (int i = 0; i < 6; i++)
            Ask(gate, limits);
        Assert.Throws<ServerException>(() => gate.Enter(limits));
    }

    private static void Ask(UserGate gate, UserLimits limits)
    {
        gate.Enter(limits);
        gate.Leave();
    }
}
