using System.Runtime.ExceptionServices;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>
/// Threads of the pool that help the caller's. It never waits for one that has not begun: where the pool is busy, it does all itself.
/// </summary>
internal sealed class HelperThreads : IThreadPoolWorkItem
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _idle = new(true);
    private readonly Action _help;
    private ExceptionDispatchInfo? _failure;
    private int _working;
    private bool _isClosed;

    private HelperThreads(Action help) => _help = help;

    /// <summary>Does the caller's own work, with so many others who help. Comes back once all have ended.</summary>
    /// <param name="count">How many.</param>
    /// <param name="help">What each of them does.</param>
    /// <param name="own">What the caller does.</param>
    public static void Run(int count, Action help, Action own)
    {
        HelperThreads helpers = new(help);
        for (int i = 0; i < count; i++)
            ThreadPool.UnsafeQueueUserWorkItem(helpers, preferLocal: false);
        try
        {
            own();
        }
        finally
        {
            helpers.Close();
        }

        helpers._failure?.Throw();
    }

    void IThreadPoolWorkItem.Execute()
    {
        lock (_lock)
        {
            if (_isClosed)
                return;
            _working++;
            _idle.Reset();
        }

        try
        {
            _help();
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        lock (_lock)
        {
            if (--_working == 0)
                _idle.Set();
        }
    }

    private void Close()
    {
        lock (_lock)
            _isClosed = true;
        _idle.Wait();
    }
}
