using ScoGraph.Execution.Rows;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>
/// Pieces of work for which each thread needs a row of its own. The caller's thread begins; once what is left is worth it, as the pieces so
/// far took, others help. Where they do so already, or the run writes, it does all itself.
/// </summary>
internal sealed class HelpedWork : IStopCheck
{
    private readonly Lock _lock = new();
    private readonly List<Frame> _helpers = [];
    private readonly int _count;
    private int _next;
    private volatile bool _isStopped;

    private HelpedWork(int from, int count) => (_next, _count) = (from, count);

    /// <summary>Whether other threads may help.</summary>
    public static bool MayShare(Frame frame) => frame.Threads > 1 && frame.Guard is null && frame.Writer is null;

    /// <summary>Does all pieces, each once.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="own">Does one, by its number, on the caller's thread.</param>
    /// <param name="help">Makes what does so on a thread that has a row.</param>
    /// <param name="frame">The row of the run.</param>
    public static void Run(int count, Action<int> own, Func<Frame, Action<int>> help, Frame frame)
    {
        ShareClock clock = new(frame);
        bool mayShare = MayShare(frame);
        for (int piece = 0; piece < count; piece++)
        {
            own(piece);
            int done = piece + 1;
            if (mayShare && done < count && clock.IsWorthSharing(done, count - done))
            {
                new HelpedWork(done, count).Share(own, help, frame);
                return;
            }
        }
    }

    /// <summary>Ends the work of those who help once the caller's has failed.</summary>
    void IStopCheck.ThrowIfStopped()
    {
        if (_isStopped)
            throw new HelpEndedException();
    }

    private void Share(Action<int> own, Func<Frame, Action<int>> help, Frame frame)
    {
        frame.Guard = AlreadyShared.Instance;
        try
        {
            HelperThreads.Run(frame.Threads - 1, () => Help(help, frame), () => Work(own));
        }
        finally
        {
            frame.Guard = null;
        }

        foreach (Frame helper in _helpers)
            frame.Join(helper);
    }

    private void Help(Func<Frame, Action<int>> help, Frame main)
    {
        Frame frame = new(main) { Guard = this };
        using StopSignal.Scope scope = StopSignal.Use(frame.Watch);
        using MemoryMeter.Scope memory = MemoryMeter.Use(frame.Meter);
        Work(help(frame));
        lock (_lock)
            _helpers.Add(frame);
    }

    private void Work(Action<int> piece)
    {
        bool isDone = false;
        try
        {
            while (!_isStopped && Interlocked.Increment(ref _next) - 1 is var next && next < _count)
                piece(next);
            isDone = true;
        }
        finally
        {
            if (!isDone)
                _isStopped = true;
        }
    }

    /// <summary>Says of a row that its thread's work is shared: what is within that work is not shared again.</summary>
    private sealed class AlreadyShared : IStopCheck
    {
        public static readonly AlreadyShared Instance = new();

        public void ThrowIfStopped()
        {
        }
    }

    /// <summary>Never told to anybody: what failed before is.</summary>
    private sealed class HelpEndedException : OperationCanceledException;
}
