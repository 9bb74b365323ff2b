using System.Threading.Channels;

namespace ScoGraph.Observation;

/// <summary>
/// One reader of commits, and those that it has not read yet. It is told on the thread that commits, and never holds that up.
/// </summary>
internal sealed class CommitWatch : ICommitListener, IAsyncEnumerator<GraphCommit>
{
    private readonly CancellationToken _first, _second;
    private readonly CancellationTokenSource _stop;
    private readonly Channel<GraphCommit> _waiting;
    private readonly WatchList _list;
    private readonly int _capacity;
    private IDisposable? _subscription;

    public CommitWatch(WatchList list, WatchOptions options, CancellationToken first, CancellationToken second)
    {
        (_list, _first, _second) = (list, first, second);
        _capacity = options.Capacity;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(first, second);
        _waiting = Channel.CreateBounded<GraphCommit>(
            new BoundedChannelOptions(_capacity) { SingleReader = true, SingleWriter = true });
    }

    public GraphCommit Current { get; private set; } = null!;

    /// <summary>Begins to be told.</summary>
    public void Begin(Func<ICommitListener, IDisposable> subscribe) => _subscription = subscribe(this);

    public async ValueTask<bool> MoveNextAsync()
    {
        _first.ThrowIfCancellationRequested();
        _second.ThrowIfCancellationRequested();
        try
        {
            if (!await _waiting.Reader.WaitToReadAsync(_stop.Token).ConfigureAwait(false)
                || !_waiting.Reader.TryRead(out GraphCommit? commit))
                return false;
            Current = commit;
            return true;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The token of the caller, not the linked one.
            throw new OperationCanceledException(_first.IsCancellationRequested ? _first : _second);
        }
    }

    /// <summary>The graph has ended: what is there can still be read.</summary>
    public void End() => _waiting.Writer.TryComplete();

    public ValueTask DisposeAsync()
    {
        Leave();
        End();
        _stop.Dispose();
        return ValueTask.CompletedTask;
    }

    void ICommitListener.Committed(GraphCommit commit)
    {
        if (_waiting.Writer.TryWrite(commit))
            return;

        // Full, or ended already: the first that found no place is told of when those before it are read.
        _waiting.Writer.TryComplete(new WatchOverflowException(commit.Number, _capacity));
        Leave();
    }

    private void Leave()
    {
        _list.Remove(this);
        _subscription?.Dispose();
    }
}
