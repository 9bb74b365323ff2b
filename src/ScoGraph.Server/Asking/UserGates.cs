using System.Collections.Concurrent;

namespace ScoGraph.Server.Asking;

/// <summary>The gates of users who have bounds; there are as many as such users.</summary>
internal sealed class UserGates(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, UserGate> _gates = new(StringComparer.Ordinal);

    /// <summary>Takes a place of the user's; null where the user has no bounds of this kind.</summary>
    /// <exception cref="ServerException">The user has no place left.</exception>
    public UserGate? Enter(Caller caller)
    {
        UserLimits limits = caller.Limits;
        if (limits.MaxConcurrentQueries is null && limits.MaxQueriesPerMinute is null)
            return null;
        UserGate gate = _gates.GetOrAdd(caller.Name, static (_, clock) => new UserGate(clock), time);
        gate.Enter(limits);
        return gate;
    }
}
