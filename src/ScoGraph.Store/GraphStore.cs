using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// A graph in memory: the published state and the place of the one writer. Reading takes no lock; states that were handed out stay as
/// they are whatever is written. Every member may be called from any thread.
/// </summary>
internal sealed class GraphStore : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private volatile GraphSnapshot _current;
    private volatile bool _disposed;

    public GraphStore()
        : this(GraphSnapshot.Empty(new StoreTables()))
    {
    }

    internal GraphStore(GraphSnapshot first) => _current = first;

    /// <summary>The state published last.</summary>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public IGraphSnapshot Current
    {
        get
        {
            ThrowIfDisposed();
            return _current;
        }
    }

    public bool IsDisposed => _disposed;

    /// <summary>Begins a transaction, once no other is open.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed, before or while waiting.</exception>
    public StoreTransaction BeginWrite(CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        if (!_writer.Wait(0, cancellation))
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
            try
            {
                _writer.Wait(either.Token);
            }
            catch (OperationCanceledException)
            {
                throw Interrupted(cancellation);
            }
        }

        return Begin();
    }

    /// <inheritdoc cref="BeginWrite"/>
    public async ValueTask<StoreTransaction> BeginWriteAsync(CancellationToken cancellation = default)
    {
        ThrowIfDisposed();
        if (!_writer.Wait(0, cancellation))
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
            try
            {
                await _writer.WaitAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw Interrupted(cancellation);
            }
        }

        return Begin();
    }

    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public void ThrowIfDisposed()
    {
        if (_disposed)
            throw StoreErrors.Disposed();
    }

    /// <summary>Closes the store. Those who wait to write are sent away; an open transaction can only be disposed. Twice is once.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _closing.Cancel();
    }

    /// <summary>Makes a state the current one. Called by the one open transaction.</summary>
    internal void Publish(GraphSnapshot snapshot) => _current = snapshot;

    internal void EndWrite() => _writer.Release();

    private Exception Interrupted(CancellationToken cancellation) =>
        _disposed ? StoreErrors.Disposed() : new OperationCanceledException(cancellation);

    private StoreTransaction Begin()
    {
        if (_disposed)
        {
            _writer.Release();
            throw StoreErrors.Disposed();
        }

        return new StoreTransaction(this, _current);
    }
}
