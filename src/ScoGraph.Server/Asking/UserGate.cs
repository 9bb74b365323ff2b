namespace ScoGraph.Server.Asking;

/// <summary>The bounds of one user over queries: how many at once, and how many in a minute (a bucket that fills evenly).</summary>
internal sealed class UserGate(TimeProvider time)
{
    private readonly Lock _lock = new();
    private int _running;
    private double? _left;
    private long _seen;

    /// <summary>Takes a place, to be given back with <see cref="Leave"/>.</summary>
    /// <exception cref="ServerException">The user has as many as may run, or asked as often as may be.</exception>
    public void Enter(UserLimits limits)
    {
        lock (_lock)
        {
            if (_running >= limits.MaxConcurrentQueries)
                throw ServerErrors.TooManyOfUser($"{limits.MaxConcurrentQueries} queries of this user run, which is the most", 1);
            if (limits.MaxQueriesPerMinute is { } rate && !Take(rate, out int wait))
                throw ServerErrors.TooManyOfUser($"This user may ask {rate} queries a minute", wait);
            _running++;
        }
    }

    public void Leave()
    {
        lock (_lock)
            _running--;
    }

    /// <summary>Gives back a place that was not used.</summary>
    public void Return()
    {
        lock (_lock)
        {
            _running--;
            _left++;
        }
    }

    private bool Take(int perMinute, out int wait)
    {
        long now = time.GetTimestamp();
        double left = Math.Min(perMinute, (_left ?? perMinute) + (time.GetElapsedTime(_seen, now).TotalMinutes * perMinute));
        (_seen, _left) = (now, left);
        wait = (int)Math.Ceiling((1 - left) * 60 / perMinute);
        if (left < 1)
            return false;
        _left = left - 1;
        return true;
    }
}
