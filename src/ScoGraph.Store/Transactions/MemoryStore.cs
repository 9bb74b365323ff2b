using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;

namespace ScoGraph.Store;

/// <summary>
/// A graph's states: the published one, those on their way into the journal where there is one, and the place of the one writer. Every
/// member may be called from any thread.
/// </summary>
internal sealed class MemoryStore : IGraphStore
{
    private readonly WriterQueue _writer = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly CommitListeners _listeners = new();
    private readonly TimeProvider _time;
    private readonly CommitQueue? _queue;
    private volatile CommittedState _current;
    private volatile bool _disposed;
    private long _lastNumber;

    /// <summary>An empty store.</summary>
    /// <param name="time">The clock of its commits; null for the system's.</param>
    public MemoryStore(TimeProvider? time = null)
        : this(MemorySnapshot.Empty(new StoreTables()), time)
    {
    }

    internal MemoryStore(MemorySnapshot first, TimeProvider? time = null)
    {
        _current = new CommittedState(first, 0);
        _time = time ?? TimeProvider.System;
    }

    /// <summary>A store that begins behind a commit that was made elsewhere.</summary>
    internal MemoryStore(MemorySnapshot first, long lastCommit, TimeProvider time)
        : this(first, time) => _current = new CommittedState(first, _lastNumber = lastCommit);

    /// <summary>A store whose commits are written to a journal before anybody sees them.</summary>
    /// <param name="first">The state after the last commit of the journal.</param>
    /// <param name="lastCommit">The number of that commit.</param>
    /// <param name="journal">Where commits are written.</param>
    /// <param name="time">The clock of the commits.</param>
    internal MemoryStore(MemorySnapshot first, long lastCommit, ICommitJournal journal, TimeProvider time)
        : this(first, lastCommit, time) => _queue = new CommitQueue(journal, Publish);

    public IGraphSnapshot Current => Committed.State;

    /// <summary>The state committed last, with the number of its commit.</summary>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public CommittedState Committed
    {
        get
        {
            ThrowIfDisposed();
            return _current;
        }
    }

    public bool IsDisposed => _disposed;

    /// <summary>How many wait for the place to write.</summary>
    public int WaitingWriters => _writer.Waiting;

    public long LastCommit => _current.Number;

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
        cancellationToken.ThrowIfCancellationRequested();
        if (!_writer.TryTake())
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
        cancellationToken.ThrowIfCancellationRequested();
        if (!_writer.TryTake())
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
        MemorySnapshot state = _current.State;
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

    /// <summary>
    /// Makes a state the current one, unless a listener or the journal refuses. Called by the one open transaction; the place to write is
    /// free before the journal has written.
    /// </summary>
    /// <param name="before">The state that the transaction began with.</param>
    /// <param name="after">Its own state.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="end">Ends the transaction.</param>
    internal void Publish(MemorySnapshot before, MemorySnapshot after, StoreTransaction transaction, Action end)
    {
        MemorySnapshot lasting = after.WithoutDead(before);
        long number = _lastNumber = transaction.Recorded?.Number ?? _lastNumber + 1;
        if (_listeners.IsEmpty && _queue is null)
        {
            Publish(lasting, number);
            end();
            return;
        }

        GraphCommit commit = new(before, lasting, () => StateDifference.Between(before, lasting))
        {
            Number = number,
            Instant = transaction.Recorded?.Instant ?? _time.GetUtcNow(),
            Author = transaction.Author,
            Message = transaction.Message,
        };
        PendingCommit pending = new(commit, lasting, _listeners.Ask(commit));
        if (_queue is null)
        {
            Publish(lasting, number);
            try
            {
                // Before the next one can commit: listeners hear in the order of the numbers.
                Tell(pending);
            }
            finally
            {
                end();
            }

            return;
        }

        // While nobody else can commit: what changed is found before the next transaction looks into the same pages.
        _ = commit.Changes;
        try
        {
            pending.Entry = _queue.Prepare(commit);
            _queue.Add(pending, transaction.Lineage);
        }
        catch
        {
            CommitListeners.Refuse(pending.Listeners, commit);
            throw;
        }

        end();
        _queue.Wait(pending);
    }

    /// <summary>
    /// Puts an equal state in the place of the current one, as one whose pages come from elsewhere, once no commit is on its way.
    /// </summary>
    /// <param name="transaction">An open transaction without changes.</param>
    /// <param name="replacement">Makes the equal state.</param>
    internal void Exchange(StoreTransaction transaction, Func<MemorySnapshot, MemorySnapshot> replacement)
    {
        transaction.RequireOpen();
        _queue?.WaitForAll();
        _current = _current with { State = replacement(_current.State) };
    }

    /// <summary>Puts a state in the place of the current one that was read elsewhere: it has what is not known here.</summary>
    /// <param name="transaction">An open transaction without changes.</param>
    /// <param name="state">The state.</param>
    /// <param name="number">The number of its last commit.</param>
    internal void Exchange(StoreTransaction transaction, MemorySnapshot state, long number)
    {
        transaction.RequireOpen();
        _current = new CommittedState(state, _lastNumber = number);
    }

    private void Publish(PendingCommit pending)
    {
        Publish(pending.State, pending.Commit.Number);
        Tell(pending);
    }

    private void Publish(MemorySnapshot state, long number) => _current = new CommittedState(state, number);

    private static void Tell(PendingCommit pending)
    {
        foreach (ICommitListener listener in pending.Listeners)
            listener.Committed(pending.Commit);
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

        (MemorySnapshot state, long lineage) = _queue?.Start(() => _current.State) ?? (_current.State, 0);
        return new StoreTransaction(this, state, lineage, new WriterTurn(() => _writer.Release()));
    }
}
