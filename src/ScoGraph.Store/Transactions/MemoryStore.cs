using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;

namespace ScoGraph.Store;

/// <summary>A graph in memory: the published state and the place of the one writer. Every member may be called from any thread.</summary>
internal sealed class MemoryStore : IGraphStore
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly CommitListeners _listeners = new();
    private readonly TimeProvider _time;
    private volatile MemorySnapshot _current;
    private volatile bool _disposed;
    private long _lastCommit;
    private long _lastNumber;

    /// <summary>An empty store.</summary>
    /// <param name="time">The clock of its commits; null for the system's.</param>
    public MemoryStore(TimeProvider? time = null)
        : this(MemorySnapshot.Empty(new StoreTables()), time)
    {
    }

    internal MemoryStore(MemorySnapshot first, TimeProvider? time = null)
    {
        _current = first;
        _time = time ?? TimeProvider.System;
    }

    public IGraphSnapshot Current
    {
        get
        {
            ThrowIfDisposed();
            return _current;
        }
    }

    public bool IsDisposed => _disposed;

    public long LastCommit => Interlocked.Read(ref _lastCommit);

    IStoreTransaction IGraphStore.BeginWrite(CancellationToken cancellationToken) => BeginWrite(cancellationToken);

    async ValueTask<IStoreTransaction?> IGraphStore.TryBeginWriteAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await TryBeginWriteAsync(wait, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="IGraphStore.BeginWrite"/>
    public StoreTransaction BeginWrite(CancellationToken cancellationToken = default) =>
        BeginWrite(Timeout.InfiniteTimeSpan, cancellationToken)!;

    public IStoreTransaction? TryBeginWrite(TimeSpan wait, CancellationToken cancellationToken) => BeginWrite(wait, cancellationToken);

    private StoreTransaction? BeginWrite(TimeSpan wait, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        if (!_writer.Wait(0, cancellationToken))
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
            try
            {
                if (!_writer.Wait(wait, either.Token))
                    return null;
            }
            catch (OperationCanceledException)
            {
                throw Interrupted(cancellationToken);
            }
        }

        return Begin();
    }

    /// <inheritdoc cref="IGraphStore.TryBeginWriteAsync"/>
    public async ValueTask<StoreTransaction?> TryBeginWriteAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        if (!_writer.Wait(0, cancellationToken))
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
            try
            {
                if (!await _writer.WaitAsync(wait, either.Token).ConfigureAwait(false))
                    return null;
            }
            catch (OperationCanceledException)
            {
                throw Interrupted(cancellationToken);
            }
        }

        return Begin();
    }

    public IDisposable Subscribe(ICommitListener listener) => _listeners.Add(listener);

    public IGraphStore Copy(TimeProvider time)
    {
        ThrowIfDisposed();
        MemorySnapshot state = _current;
        return new MemoryStore(state.CopyWith(state.Content.Tables.Copy(state.NodeBound, state.RelationshipBound)), time);
    }

    public void ThrowIfDisposed()
    {
        if (_disposed)
            throw StoreErrors.Disposed();
    }

    /// <summary>
    /// Closes the store. Waiting writers get an <see cref="ObjectDisposedException"/>; an open transaction can only be disposed. Closing a
    /// closed store does nothing.
    /// </summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _closing.Cancel();
    }

    /// <summary>Makes a state the current one, unless a listener refuses. Called by the one open transaction.</summary>
    internal void Publish(MemorySnapshot before, MemorySnapshot after, StoreTransaction transaction, Action published)
    {
        MemorySnapshot lasting = after.WithoutDead(before);
        long number = ++_lastNumber;
        if (_listeners.IsEmpty)
        {
            Publish(lasting, number);
            published();
            return;
        }

        GraphCommit commit = new(before, lasting, () => StateDifference.Between(before, lasting))
        {
            Number = number,
            Instant = _time.GetUtcNow(),
            Author = transaction.Author,
            Message = transaction.Message,
        };
        _listeners.Tell(commit, () =>
        {
            Publish(lasting, number);
            published();
        });
    }

    private void Publish(MemorySnapshot state, long number)
    {
        _current = state;
        Interlocked.Exchange(ref _lastCommit, number);
    }

    private Exception Interrupted(CancellationToken cancellationToken) =>
        _disposed ? StoreErrors.Disposed() : new OperationCanceledException(cancellationToken);

    private StoreTransaction Begin()
    {
        if (_disposed)
        {
            _writer.Release();
            throw StoreErrors.Disposed();
        }

        return new StoreTransaction(this, _current, new WriterTurn(() => _writer.Release()));
    }
}
