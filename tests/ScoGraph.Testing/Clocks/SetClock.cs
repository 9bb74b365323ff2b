namespace ScoGraph.Testing.Clocks;

/// <summary>A clock that goes when it is told to; its timers run then.</summary>
public sealed class SetClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<SetTimer> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Begun)> _awaited = [];
    private DateTimeOffset _now = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Goes on, and runs what is due by then.</summary>
    public void Advance(TimeSpan span)
    {
        SetTimer[] due;
        lock (_lock)
        {
            _now += span;
            due = [.. _timers.Where(timer => timer.TakeIfDue(_now))];
        }

        foreach (SetTimer timer in due)
            timer.Run();
    }

    /// <summary>Until somebody waits for so long, from now on or already.</summary>
    public Task Waits(TimeSpan due)
    {
        lock (_lock)
        {
            if (_timers.Any(timer => timer.IsWaiting && timer.Due == due))
                return Task.CompletedTask;
            TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((due, begun));
            return begun.Task;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        SetTimer timer = new(this, () => callback(state));
        lock (_lock)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Begin(SetTimer timer, TimeSpan due, TimeSpan period)
    {
        lock (_lock)
        {
            timer.Set(_now, due, period);
            foreach ((_, TaskCompletionSource begun) in _awaited.Where(wait => wait.Due == due))
                begun.TrySetResult();
            _awaited.RemoveAll(wait => wait.Due == due);
        }
    }

    private void End(SetTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }

    private sealed class SetTimer(SetClock clock, Action run) : ITimer
    {
        private DateTimeOffset _at;
        private TimeSpan _period;

        public bool IsWaiting { get; private set; }

        /// <summary>For how long it was set.</summary>
        public TimeSpan Due { get; private set; }

        public void Set(DateTimeOffset now, TimeSpan due, TimeSpan period)
        {
            IsWaiting = due != Timeout.InfiniteTimeSpan;
            (Due, _period, _at) = (due, period, IsWaiting ? now + due : default);
        }

        public bool TakeIfDue(DateTimeOffset now)
        {
            if (!IsWaiting || _at > now)
                return false;
            IsWaiting = _period != Timeout.InfiniteTimeSpan && _period != TimeSpan.Zero;
            _at = now + _period;
            return true;
        }

        public void Run() => run();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Begin(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.End(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
