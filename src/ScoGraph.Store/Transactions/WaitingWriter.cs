using System.Diagnostics;

namespace ScoGraph.Store;

/// <summary>One who waits for the place to write: a thread that sleeps, or a task.</summary>
internal sealed class WaitingWriter
{
    private readonly object _gate = new();
    private readonly TaskCompletionSource? _task;
    private bool _isGiven;
    private bool _isCancelled;

    private WaitingWriter(TaskCompletionSource? task) => _task = task;

    /// <summary>One whose thread waits.</summary>
    public static WaitingWriter Thread() => new(null);

    /// <summary>One that waits as a task.</summary>
    public static WaitingWriter Async() => new(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Done once the place was given to it.</summary>
    public Task Task => _task!.Task;

    /// <summary>Gives it the place.</summary>
    public void Give()
    {
        if (_task is not null)
            _task.SetResult();
        else
            Wake(given: true);
    }

    /// <summary>Waits for the place; the thread sleeps.</summary>
    /// <returns>Whether it was given in time.</returns>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    public bool Wait(TimeSpan wait, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration registration =
            cancellationToken.UnsafeRegister(static state => ((WaitingWriter)state!).Wake(given: false), this);
        long start = Stopwatch.GetTimestamp();
        bool isGiven;
        lock (_gate)
        {
            while (!_isGiven && !_isCancelled && Remaining(wait, start) is var rest && rest != TimeSpan.Zero)
                Monitor.Wait(_gate, rest);
            isGiven = _isGiven;
        }

        if (!isGiven)
            cancellationToken.ThrowIfCancellationRequested();
        return isGiven;
    }

    private void Wake(bool given)
    {
        lock (_gate)
        {
            _isGiven |= given;
            _isCancelled |= !given;
            Monitor.Pulse(_gate);
        }
    }

    private static TimeSpan Remaining(TimeSpan wait, long start)
    {
        if (wait == Timeout.InfiniteTimeSpan)
            return wait;
        TimeSpan rest = wait - Stopwatch.GetElapsedTime(start);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }
}
