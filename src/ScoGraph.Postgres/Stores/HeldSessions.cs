using ScoGraph.Model.Snapshots;
using ScoGraph.Postgres.Connections;

namespace ScoGraph.Postgres.Stores;

/// <summary>
/// The sessions that somebody may read through. A transaction that is held open keeps the server from tidying; so one ends when its state
/// is not reachable any more, and rests when nobody read for a while. Any thread.
/// </summary>
internal sealed class HeldSessions : IDisposable
{
    private readonly object _gate = new();
    private readonly List<(ReadingSession Session, WeakReference<IGraphSnapshot> State)> _held = [];
    private readonly TimeSpan _lifetime;
    private readonly Timer _timer;
    private bool _isDisposed;

    /// <param name="lifetime">How long one is held that nobody reads through.</param>
    public HeldSessions(TimeSpan lifetime)
    {
        _lifetime = lifetime;
        TimeSpan period = TimeSpan.FromMilliseconds(Math.Clamp(lifetime.TotalMilliseconds / 2, 50, 10_000));
        _timer = new Timer(_ => Tidy(), null, period, period);
    }

    /// <summary>Takes a session until its state is gone; one that reads several states is told once for each.</summary>
    public void Add(ReadingSession session, IGraphSnapshot state)
    {
        lock (_gate)
            _held.Add((session, new WeakReference<IGraphSnapshot>(state)));
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _isDisposed = true;
            foreach ((ReadingSession session, _) in _held)
                session.Dispose();
            _held.Clear();
        }
    }

    private void Tidy()
    {
        List<ReadingSession> idle = [];
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _held.RemoveAll(held => !held.State.TryGetTarget(out _) && held.Session.Idle > _lifetime && Add(idle, held.Session));
            idle.AddRange(_held.Select(held => held.Session).Where(session => session.Idle > _lifetime));
        }

        foreach (ReadingSession session in idle)
            session.Rest();
    }

    private static bool Add(List<ReadingSession> sessions, ReadingSession session)
    {
        sessions.Add(session);
        return true;
    }
}
