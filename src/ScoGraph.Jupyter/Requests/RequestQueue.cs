using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Requests;

/// <summary>Requests that wait for the one before them.</summary>
internal sealed class RequestQueue : IDisposable
{
    private readonly BlockingCollection<(long Number, WireMessage Request)> _waiting = [];
    private long _lastNumber, _abortedThrough;

    public void Add(WireMessage request)
    {
        if (!_waiting.IsAddingCompleted)
            _waiting.Add((Interlocked.Increment(ref _lastNumber), request));
    }

    /// <summary>Waits for the next request; false when the queue has ended.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isAborted">Whether it already waited when <see cref="AbortWaiting"/> was called.</param>
    public bool TryTake([NotNullWhen(true)] out WireMessage? request, out bool isAborted)
    {
        bool taken = _waiting.TryTake(out (long Number, WireMessage Request) next, Timeout.Infinite);
        (request, isAborted) = (next.Request, next.Number <= _abortedThrough);
        return taken;
    }

    /// <summary>Marks what waits now; called on the thread that takes.</summary>
    public void AbortWaiting() => _abortedThrough = Interlocked.Read(ref _lastNumber);

    /// <summary>No more requests; those that wait are dropped.</summary>
    public void End()
    {
        _waiting.CompleteAdding();
        while (_waiting.TryTake(out _))
        {
        }
    }

    public void Dispose() => _waiting.Dispose();
}
