using ScoGraph.Server.Asking;
using ScoGraph.Testing.Clocks;

namespace ScoGraph.Server.Security;

public sealed class AttemptBrakeTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void Wrong_passwords_of_one_user_from_one_place_are_held_up_longer_and_longer()
    {
        AttemptBrake brake = new(_clock);
        Fail(brake, "ada", "here", 3);
        brake.ThrowIfHeld("ada", "here");
        foreach (int wait in (int[])[1, 2, 4, 8, 16, 32, 60, 60])
        {
            brake.Failed("ada", "here");
            ServerException held = Assert.Throws<ServerException>(() => brake.ThrowIfHeld("ada", "here"));
            Assert.Equal((429, wait), (held.Error.Status, held.Error.RetryAfter));
            _clock.Advance(TimeSpan.FromSeconds(wait));
            brake.ThrowIfHeld("ada", "here");
        }

        brake.Failed("ada", "here");
        brake.ThrowIfHeld("ada", "elsewhere");
        brake.ThrowIfHeld("grace", "here");
        brake.Succeeded("ada", "here");
        brake.ThrowIfHeld("ada", "here");
    }

    [Fact]
    public void One_place_that_tries_many_users_is_held_up()
    {
        AttemptBrake brake = new(_clock);
        for (int i = 0; i < 21; i++)
            brake.Failed($"user{i}", "here");
        Assert.Throws<ServerException>(() => brake.ThrowIfHeld("another", "here"));
        Assert.Throws<ServerException>(() => brake.ThrowIfHeld(null, "here"));
        brake.ThrowIfHeld("another", "elsewhere");
    }

    [Fact]
    public void Guesses_from_many_places_hold_a_user_up_for_a_second_at_the_most()
    {
        AttemptBrake brake = new(_clock);
        for (int i = 0; i < 500; i++)
            brake.Failed("ada", $"place{i}");
        Assert.Throws<ServerException>(() => brake.ThrowIfHeld("ada", "home"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        brake.ThrowIfHeld("ada", "home");
    }

    [Fact]
    public void Addresses_of_one_network_of_IPv6_are_one_place()
    {
        AttemptBrake brake = new(_clock);
        for (int i = 1; i <= 4; i++)
            brake.Failed("ada", $"2001:db8:0:1::{i}");
        Assert.Throws<ServerException>(() => brake.ThrowIfHeld("ada", "2001:db8:0:1::99"));
        brake.ThrowIfHeld("ada", "2001:db8:0:2::1");
    }

    [Fact]
    public void Its_memory_is_bounded()
    {
        AttemptBrake brake = new(_clock, most: 100);
        for (int i = 0; i < 10_000; i++)
            brake.Failed($"user{i}", $"place{i}");
        Assert.Equal(100, brake.Count);
    }

    [Fact]
    public void After_a_quiet_time_counting_begins_anew()
    {
        AttemptBrake brake = new(_clock);
        Fail(brake, "ada", "here", 8);
        _clock.Advance(TimeSpan.FromMinutes(11));
        brake.Failed("ada", "here");
        brake.ThrowIfHeld("ada", "here");
    }

    private static void Fail(AttemptBrake brake, string user, string address, int times)
    {
        for (int i = 0; i < times; i++)
            brake.Failed(user, address);
    }
}
