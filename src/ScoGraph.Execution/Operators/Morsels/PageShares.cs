using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>
/// Pages, each worked on by itself, that threads share: each takes the next few until none is left, so that pages with more in them than
/// others hold nobody up.
/// </summary>
internal sealed class PageShares
{
    private const int PagesAtOnce = 4;

    private readonly Func<int, bool> _work;
    private readonly int _count;
    private int _next;
    private volatile bool _isStopped;
    private volatile bool _isRefused;

    private PageShares(int count, Func<int, bool> work) => (_count, _work) = (count, work);

    /// <summary>Works on all pages.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="isMuch">Whether it is so much that other threads should help.</param>
    /// <param name="work">What is done to a page, on any thread; false where there is no use in going on.</param>
    /// <param name="frame">The row of the run.</param>
    /// <returns>False where any page was refused.</returns>
    public static bool TryAll(int count, bool isMuch, Func<int, bool> work, Frame frame)
    {
        PageShares shares = new(count, work);
        if (AreShared(isMuch, frame))
            HelperThreads.Run(frame.Threads - 1, () => shares.Work(null), () => shares.Work(frame));
        else
            shares.Work(frame);
        return !shares._isRefused;
    }

    /// <summary>Whether other threads help with so much.</summary>
    public static bool AreShared(bool isMuch, Frame frame) =>
        frame.Threads > 1 && frame.Writer is null && (isMuch || frame.SharedAfter <= TimeSpan.Zero);

    /// <param name="frame">The row of the thread of the run; null for one that helps.</param>
    private void Work(Frame? frame)
    {
        try
        {
            while (!_isStopped && Interlocked.Add(ref _next, PagesAtOnce) - PagesAtOnce is var from && from < _count)
            {
                frame?.ThrowIfStopped();
                for (int page = from; page < Math.Min(from + PagesAtOnce, _count); page++)
                {
                    if (!_work(page))
                        _isStopped = _isRefused = true;
                }
            }
        }
        finally
        {
            _isStopped |= frame is not null;
        }
    }
}
