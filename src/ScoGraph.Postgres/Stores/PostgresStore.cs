using Npgsql;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Postgres.Commits;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Pages;
using ScoGraph.Postgres.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Stores;

/// <summary>
/// A graph whose states stand in tables of PostgreSQL. Whoever asks for the newest state sees what any process committed before; writers
/// of all processes take turns, by a lock of the row that names the newest commit. Every member may be called from any thread.
/// </summary>
internal sealed class PostgresStore : IGraphStore
{
    private readonly object _gate = new();
    private readonly PostgresServer _server;
    private readonly PostgresGraphOptions _options;
    private readonly WriterQueue _writer = new();
    private readonly CommitListeners _listeners = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly HeldSessions _sessions;
    private readonly string _version;
    private PostgresState _current;
    private volatile bool _isDisposed;

    /// <exception cref="PostgresGraphException">The server, or what the schema holds, is refused.</exception>
    public PostgresStore(PostgresServer server, PostgresGraphOptions options)
    {
        (_server, _options) = (server, options);
        _version = $"SELECT version FROM {server.Table("graph")}";
        server.Use(Prepare);
        _sessions = new HeldSessions(options.StateLifetime);
        _current = Load(before: null);
    }

    public IGraphSnapshot Current => Newest().Snapshot;

    public long LastCommit => Newest().Number;

    /// <summary>The state of a snapshot that stands in the tables as a whole; null for others.</summary>
    public PostgresState? StateOf(IGraphSnapshot snapshot)
    {
        lock (_gate)
            return _current.Snapshot == snapshot && _current.IsStored ? _current : null;
    }

    public IStoreTransaction BeginWrite(CancellationToken cancellationToken = default) =>
        TryBeginWrite(Timeout.InfiniteTimeSpan, cancellationToken)!;

    public IStoreTransaction? TryBeginWrite(TimeSpan wait, CancellationToken cancellationToken)
    {
        RequireWritable(cancellationToken);
        long start = Environment.TickCount64;
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            if (!_writer.TryTake() && !_writer.Wait(wait, either.Token))
                return null;
        }
        catch (OperationCanceledException)
        {
            throw Interrupted(cancellationToken);
        }

        return Begin(Left(wait, start), cancellationToken);
    }

    public async ValueTask<IStoreTransaction?> TryBeginWriteAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        RequireWritable(cancellationToken);
        long start = Environment.TickCount64;
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            if (!_writer.TryTake() && !await _writer.WaitAsync(wait, either.Token).ConfigureAwait(false))
                return null;
        }
        catch (OperationCanceledException)
        {
            throw Interrupted(cancellationToken);
        }

        // The lock of the server is waited for on a thread of its own.
        return await Task.Run(() => Begin(Left(wait, start), cancellationToken), CancellationToken.None).ConfigureAwait(false);
    }

    public IDisposable Subscribe(ICommitListener listener) => _listeners.Add(listener);

    public IGraphStore Copy(TimeProvider time) => SnapshotCopy.StoreOf(Newest().Snapshot, time);

    public void ThrowIfDisposed()
    {
        if (_isDisposed)
            throw StoreErrors.Disposed();
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _closing.Cancel();
        _sessions.Dispose();
        _server.Dispose();
    }

    /// <summary>Writes the state of a transaction, and makes it the newest. Called by the one that holds the place.</summary>
    /// <param name="lease">The place of the writer.</param>
    /// <param name="after">The state.</param>
    /// <param name="author">Who commits; null for nobody.</param>
    /// <param name="message">Why; null for nothing.</param>
    internal void Publish(WriterLease lease, MemorySnapshot after, string? author, string? message)
    {
        MemorySnapshot before = lease.State.Snapshot, lasting = after.WithoutDead(before);
        GraphCommit commit = CommitOf(before, lasting, lease.Number + 1, author, message);
        System.Collections.Immutable.ImmutableArray<ICommitListener> listeners = _listeners.Ask(commit);
        TableCatalog catalog;
        try
        {
            catalog = lease.Commit(connection => new CommitTables(_server).Write(connection, lease.State.Catalog, commit));
        }
        catch
        {
            CommitListeners.Refuse(listeners, commit);
            throw;
        }

        lock (_gate)
        {
            _current = new PostgresState(lasting, lease.State.Session, catalog, commit.Number) { Lineage = lease.State.Lineage };
            _sessions.Add(lease.State.Session, lasting);
        }

        foreach (ICommitListener listener in listeners)
            listener.Committed(commit);
    }

    /// <summary>Writes a whole state into a graph that holds nothing; ids stay.</summary>
    /// <exception cref="PostgresGraphException">The graph holds or held something.</exception>
    /// <param name="state">The state.</param>
    /// <param name="author">Who writes it; null for nobody.</param>
    /// <param name="message">Why; null for nothing.</param>
    /// <param name="part">Which of its elements are written; null for all.</param>
    public void Fill(MemorySnapshot state, string? author, string? message, IGraphPart? part = null)
    {
        using PostgresTransaction transaction = (PostgresTransaction)BeginWrite();
        if (transaction.Lease.State.Snapshot.NodeBound > 0)
            throw PostgresErrors.NotEmpty(_server.Schema);
        MemorySnapshot before = transaction.Lease.State.Snapshot;
        GraphCommit commit = CommitOf(before, state, transaction.Lease.Number + 1, author, message);
        transaction.Lease.Commit(connection => new BulkCopy(_server, part).Write(connection, transaction.Lease.State.Catalog, commit));
    }

    private GraphCommit CommitOf(MemorySnapshot before, MemorySnapshot after, long number, string? author, string? message) =>
        new(before, after, () => StateDifference.Between(before, after))
        {
            Number = number,
            Instant = _options.Graph.Time.GetUtcNow(),
            Author = author,
            Message = message,
        };

    private PostgresState Newest()
    {
        ThrowIfDisposed();
        long number = ReadVersion();
        lock (_gate)
        {
            // What is committed while we ask is seen by who asks next.
            return _current.Number >= number && _current.IsStored ? _current : _current = CarryOn(number);
        }
    }

    /// <summary>The newest state, whose pages all come from the tables: built on what is known of it where we committed it.</summary>
    private PostgresState CarryOn(long number)
    {
        if (_current.Number != number)
            return Load(_current.Snapshot);
        ReadingSession session = new(_server);
        if (session.Number != number)
        {
            session.Dispose();
            return Load(_current.Snapshot);
        }

        StoredState stored = new(_server, session);
        MemorySnapshot snapshot = _current.Snapshot.Exchange(stored.CarriedOn(_current.Snapshot.Content, _current.Catalog));
        _sessions.Add(session, snapshot);
        return new PostgresState(snapshot, session, _current.Catalog, number) { Lineage = _current.Lineage };
    }

    private PostgresState Load(MemorySnapshot? before)
    {
        ReadingSession session = new(_server);
        try
        {
            StoredGraph? graph = null;
            session.Use(connection => graph = new CatalogReader(_server).Read(connection));
            MemorySnapshot snapshot = new StoredState(_server, session).Of(graph!);
            if (before is not null)
                snapshot = snapshot.GoOn(before);
            _sessions.Add(session, snapshot);
            return new PostgresState(snapshot, session, graph!.Catalog, graph.Number);
        }
        catch (FormatException error)
        {
            session.Dispose();
            throw PostgresErrors.NotAGraph(_server.Schema, error.Message);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private PostgresTransaction? Begin(TimeSpan wait, CancellationToken cancellationToken)
    {
        WriterLease? lease = null;
        try
        {
            ThrowIfDisposed();
            lease = WriterLease.Take(_server, _version, wait, cancellationToken);
            if (lease is null)
                return null;
            lock (_gate)
            {
                if (_current.Number != lease.Number)
                    _current = Load(_current.Snapshot);
                lease.State = _current;
            }

            WriterLease held = lease;
            PostgresTransaction transaction = new(this, held, new WriterTurn(() =>
            {
                held.Dispose();
                _writer.Release();
            }));
            lease = null;
            return transaction;
        }
        catch
        {
            lease?.Dispose();
            _writer.Release();
            throw;
        }
    }

    private long ReadVersion() => _server.Use(connection =>
    {
        using NpgsqlCommand command = new(_version, connection);
        return (long)command.ExecuteScalar()!;
    });

    private bool Prepare(NpgsqlConnection connection)
    {
        if (CatalogTables.Exists(connection, _server.Schema))
            return true;
        if (_options.ReadOnly)
            throw PostgresErrors.NoGraph(_server.Schema);
        CatalogTables.Create(connection, _server.Schema);
        return true;
    }

    private void RequireWritable(CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        if (_options.ReadOnly)
            throw PostgresErrors.ReadOnly();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private Exception Interrupted(CancellationToken cancellationToken) =>
        _isDisposed ? StoreErrors.Disposed() : new OperationCanceledException(cancellationToken);

    private static TimeSpan Left(TimeSpan wait, long start)
    {
        if (wait == Timeout.InfiniteTimeSpan)
            return wait;
        TimeSpan left = wait - TimeSpan.FromMilliseconds(Environment.TickCount64 - start);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
