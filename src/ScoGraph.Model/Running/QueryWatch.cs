using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Running;

/// <summary>
/// Holds a query to what may end it before it is done: its caller's token, its graph's end, and the one clock that runs from asking to the
/// last row. Any thread.
/// </summary>
/// <param name="limits">The bounds of the query.</param>
/// <param name="time">The clock.</param>
/// <param name="text">The query, for the error.</param>
/// <param name="cancellationToken">The caller's.</param>
internal sealed class QueryWatch(QueryLimits limits, TimeProvider time, string text, CancellationToken cancellationToken) : IStopCheck
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>The bounds of the query.</summary>
    public QueryLimits Limits => limits;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>The caller's token, for who waits for somebody else.</summary>
    public CancellationToken Cancellation => cancellationToken;

    /// <summary>Throws once the graph is disposed.</summary>
    public Action? ThrowIfClosed { get; init; }

    /// <summary>Ends a run that is only tried; null, as mostly, for one that is meant.</summary>
    public Patience? Patience { get; set; }

    /// <summary>How much of the time is left, not below zero; null where it is not bounded.</summary>
    public TimeSpan? Left =>
        limits.Timeout is not { } most ? null
            : most - time.GetElapsedTime(_start) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>The error of a query whose time is over.</summary>
    /// <param name="atWork">Who else was at work for it then; null for nobody.</param>
    public QueryException Late(string? atWork = null) => LimitErrors.Time(limits.Timeout ?? TimeSpan.Zero, text, atWork);

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The graph was disposed.</exception>
    /// <exception cref="QueryException">The time limit is reached.</exception>
    /// <exception cref="OutOfPatienceException">The run was only tried.</exception>
    public void ThrowIfStopped()
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfClosed?.Invoke();
        if (limits.Timeout is { } most && time.GetElapsedTime(_start) > most)
            throw Late();
        if (Patience is { IsOver: true })
            throw new OutOfPatienceException();
    }
}
