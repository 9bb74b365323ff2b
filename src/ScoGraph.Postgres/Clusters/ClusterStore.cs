using Npgsql;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Pages;
using ScoGraph.Postgres.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Clusters;

/// <summary>The state of a graph whose parts stand in several databases, to be read.</summary>
internal sealed class ClusterStore : IGraphStore
{
    private readonly PostgresServer[] _servers;
    private readonly ShardReader _reader;
    private readonly MemorySnapshot _state;
    private readonly long _number;
    private bool _isDisposed;

    /// <exception cref="PostgresGraphException">A shard is not reached, or does not fit the others.</exception>
    public ClusterStore(ShardMap map, string schema)
    {
        _servers = [.. map.Shards.Select(shard => new PostgresServer(shard.Address, schema))];
        List<ReadingSession> sessions = [];
        try
        {
            if (Array.Find(_servers, server => server.Schema != _servers[0].Schema) is { } other)
                throw ClusterErrors.OtherSchema(_servers[0].Schema, other.Schema);
            StoredGraph? graph = null;
            string? load = null;
            for (int shard = 0; shard < _servers.Length; shard++)
            {
                try
                {
                    sessions.Add(Open(map, shard, ref load, ref graph));
                }
                catch (PostgresGraphException error) when (error.Problem != PostgresGraphProblem.WrongShard)
                {
                    throw ClusterErrors.OfShard(map, shard, error);
                }
            }

            _reader = new ShardReader(map, sessions);
            _state = new StoredState(_servers[0], _reader).Of(graph!);
            _number = graph!.Number;
            (Map, Catalog, Copies) = (map, graph.Catalog, CopiesOf(map));
        }
        catch
        {
            sessions.ForEach(session => session.Dispose());
            foreach (PostgresServer server in _servers)
                server.Dispose();
            throw;
        }
    }

    public IGraphSnapshot Current
    {
        get
        {
            ThrowIfDisposed();
            return _state;
        }
    }

    public long LastCommit => _number;

    /// <summary>Which shard has what.</summary>
    public ShardMap Map { get; }

    /// <summary>The tables, the same on each shard.</summary>
    public TableCatalog Catalog { get; }

    /// <summary>The names of the tables that each shard has whole.</summary>
    public IReadOnlySet<string> Copies { get; }

    /// <summary>The shards.</summary>
    public IReadOnlyList<PostgresServer> Servers => _servers;

    /// <summary>Reads the shards.</summary>
    public ShardReader Reader => _reader;

    /// <summary>The graph.</summary>
    public MemorySnapshot State => _state;

    public IStoreTransaction BeginWrite(CancellationToken cancellationToken = default) => throw ClusterErrors.ReadOnly();

    public IStoreTransaction? TryBeginWrite(TimeSpan wait, CancellationToken cancellationToken) => throw ClusterErrors.ReadOnly();

    public ValueTask<IStoreTransaction?> TryBeginWriteAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        throw ClusterErrors.ReadOnly();

    public IDisposable Subscribe(ICommitListener listener) => new NoCommits();

    public IGraphStore Copy(TimeProvider time)
    {
        ThrowIfDisposed();
        return SnapshotCopy.StoreOf(_state, time);
    }

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
        _reader.Dispose();
        foreach (PostgresServer server in _servers)
            server.Dispose();
    }

    /// <summary>Opens a shard; the first one says which load it is, and how the whole is.</summary>
    private ReadingSession Open(ShardMap map, int shard, ref string? load, ref StoredGraph? graph)
    {
        PostgresServer server = _servers[shard];
        if (!server.Use(connection => CatalogTables.Exists(connection, server.Schema)))
            throw ClusterErrors.Empty(map, shard);

        ReadingSession session = new(server);
        try
        {
            string? message = null;
            StoredGraph? read = null;
            session.Use(connection =>
            {
                using NpgsqlCommand command = new($"SELECT message FROM {server.Table("commits")} WHERE number = 1", connection);
                message = command.ExecuteScalar() as string;
                read = new CatalogReader(server).Read(connection);
            });
            if (message is null)
                throw ClusterErrors.Empty(map, shard);
            load ??= ShardLabel.LoadOf(message);
            string expected = new ShardLabel(load, shard, map.Shards.Count).Message;
            if (message != expected || read!.Number != 1)
                throw ClusterErrors.Other(map, shard, message, expected);
            graph ??= read;
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The tables that are whole in each shard, which are the same in all.</summary>
    private HashSet<string> CopiesOf(ShardMap map)
    {
        HashSet<string>? copies = null;
        for (int shard = 0; shard < _servers.Length; shard++)
        {
            HashSet<string> found = [];
            _reader.Sessions[shard].Use(connection =>
            {
                using NpgsqlCommand command = new(
                    "SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename LIKE $2", connection);
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _servers[shard].Schema });
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = TableNames.OfCopy("%") });
                using NpgsqlDataReader reader = command.ExecuteReader();
                while (reader.Read())
                    found.Add(reader.GetString(0));
            });
            if (copies?.SetEquals(found) == false)
                throw ClusterErrors.OtherCopies(map, shard);
            copies ??= found;
        }

        return copies!;
    }

    /// <summary>Nobody commits here.</summary>
    private sealed class NoCommits : IDisposable
    {
        public void Dispose()
        {
            // Nothing was registered.
        }
    }
}
