namespace ScoGraph.Server.Asking;

/// <summary>Lets so many queries run at once; others wait, and those beyond the queue are sent home.</summary>
internal sealed class QueryGate(int running, int waiting) : IDisposable
{
    private readonly SemaphoreSlim _places = new(running);
    private int _inside;

    /// <summary>Takes a place, to be given back with <see cref="Leave"/>.</summary>
    /// <exception cref="ServerException">The queue is full.</exception>
    public async ValueTask Enter(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _inside) > running + waiting)
        {
            Interlocked.Decrement(ref _inside);
            throw ServerErrors.Overloaded();
        }

        try
        {
            await _places.WaitAsync(cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref _inside);
            throw;
        }
    }

    public void Leave()
    {
        _places.Release();
        Interlocked.Decrement(ref _inside);
    }

    public void Dispose() => _places.Dispose();
}
