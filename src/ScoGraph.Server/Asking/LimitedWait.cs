namespace ScoGraph.Server.Asking;

/// <summary>A wait for a client, which ends after a while by the server's clock, or with something else.</summary>
internal sealed class LimitedWait : IDisposable
{
    /// <summary>How long a client may take to say who it is.</summary>
    public static readonly TimeSpan ForGreeting = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may take for the rest of a message, or to take something of an answer.</summary>
    public static readonly TimeSpan ForMore = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _limit, _either;

    /// <param name="time">The server's clock.</param>
    /// <param name="limit">After how long it ends.</param>
    /// <param name="end">Ends it before.</param>
    public LimitedWait(TimeProvider time, TimeSpan limit, CancellationToken end)
    {
        _limit = new CancellationTokenSource(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, end);
    }

    /// <summary>Cancelled when the wait ends.</summary>
    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
