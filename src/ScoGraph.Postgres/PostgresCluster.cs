using Npgsql;
using ScoGraph.Execution;
using ScoGraph.Execution.Statistics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Postgres.Clusters;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Scattering;
using ScoGraph.Postgres.Stores;
using ScoGraph.Postgres.Tables;
using ScoGraph.Sql;
using ScoGraph.Store;

namespace ScoGraph;

/// <summary>
/// A graph whose nodes are spread over several databases of PostgreSQL, to be asked like any other <see cref="Graph"/>. It is loaded at
/// once and read; a shard that fails is an error of the question, never a part of an answer.
/// </summary>
/// <example><code>
/// ShardMap map = ShardMap.Even("postgres://graph@one/towns", "postgres://graph@two/towns");
/// using Graph towns = Graph.Import("towns.csv");
/// PostgresCluster.Load(map, towns, "2026-11");
/// using PostgresCluster cluster = PostgresCluster.Connect(map);
/// Console.WriteLine(cluster.Query("MATCH (c:City) RETURN count(*)").Scalar&lt;long&gt;());
/// </code></example>
public sealed class PostgresCluster : Graph
{
    private PostgresCluster(ClusterStore store, PostgresGraphOptions options)
        : base(
            store, options.Graph, null,
            new SqlExecutor(
                PlanExecutor.Instance, new ClusterBackend(store, options.MemoryBudget), static state => new SnapshotCounts(state)))
    {
    }

    /// <summary>How many rows came from the shards since the cluster was opened.</summary>
    public long RowsRead => ((ClusterStore)Store).Reader.Rows;

    /// <summary>
    /// How many rows went to the shards since the cluster was opened: what came from one and is needed at another, so that a step can leave
    /// it.
    /// </summary>
    public long RowsSent => ((ClusterStore)Store).Reader.RowsSent;

    /// <summary>Opens a graph that was loaded.</summary>
    /// <param name="map">The shards.</param>
    /// <param name="options">How it is opened; null for the defaults. The schema is that of every shard whose address names none.</param>
    /// <exception cref="PostgresGraphException">
    /// A shard is not reached, or holds nothing, the part of another load, or another part: the message names it.
    /// </exception>
    public static PostgresCluster Connect(ShardMap map, PostgresGraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        PostgresGraphOptions chosen = options ?? new PostgresGraphOptions();
        return new PostgresCluster(new ClusterStore(map, chosen.Schema), chosen);
    }

    /// <summary>
    /// Writes a graph straight into the shards, all at once by COPY. Each shard is whole or empty; what broke off goes on when it is called
    /// again with the same graph under the same name.
    /// </summary>
    /// <param name="map">The shards.</param>
    /// <param name="source">What is written.</param>
    /// <param name="name">The name of the load, by which shards know that they belong together.</param>
    /// <param name="options">
    /// The schema of every shard whose address names none, and how small a table is that every shard gets whole; null for the defaults.
    /// </param>
    /// <exception cref="PostgresGraphException">A shard fails, or holds something else: the message names it.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static void Load(ShardMap map, QuerySource source, string name, PostgresGraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        PostgresGraphOptions chosen = options ?? new PostgresGraphOptions();
        IGraphSnapshot state = source.ReadState();
        MemorySnapshot whole = state as MemorySnapshot ?? SnapshotCopy.Of(state);
        CopiedTables copied = CopiedTables.Of(whole, chosen.CopiedNodes);
        bool[] isLoaded = new bool[map.Shards.Count];

        // All are looked at before the first is written.
        OnAll(map, shard => isLoaded[shard] = IsLoaded(map, shard, name, chosen));
        OnAll(map, shard =>
        {
            if (!isLoaded[shard])
                Load(map, shard, whole, copied, name, chosen);
        });
    }

    /// <summary>Read whole: a copy may be used when the connections are closed.</summary>
    internal override IGraphStore CopyStore(TimeProvider time) => Store.Copy(time);

    private static void OnAll(ShardMap map, Action<int> work)
    {
        try
        {
            Parallel.For(0, map.Shards.Count, shard =>
            {
                try
                {
                    work(shard);
                }
                catch (PostgresGraphException error) when (error.Problem != PostgresGraphProblem.WrongShard)
                {
                    throw ClusterErrors.OfShard(map, shard, error);
                }
            });
        }
        catch (AggregateException several)
        {
            throw several.InnerExceptions[0];
        }
    }

    private static bool IsLoaded(ShardMap map, int shard, string name, PostgresGraphOptions options)
    {
        using PostgresServer server = new(map.Shards[shard].Address, options.Schema);
        string expected = new ShardLabel(name, shard, map.Shards.Count).Message;
        string? found = server.Use(connection => CatalogTables.Exists(connection, server.Schema)) ? MessageOf(server) : null;
        return found is null || found == expected ? found is not null : throw ClusterErrors.Other(map, shard, found, expected);
    }

    private static void Load(
        ShardMap map, int shard, MemorySnapshot state, CopiedTables copied, string name, PostgresGraphOptions options)
    {
        using PostgresServer server = new(map.Shards[shard].Address, options.Schema);
        using PostgresStore store = new(server, options);
        store.Fill(state, null, new ShardLabel(name, shard, map.Shards.Count).Message, new ShardPart(map, shard, copied));
    }

    private static string? MessageOf(PostgresServer server) => server.Use(connection =>
    {
        using NpgsqlCommand command = new($"SELECT message FROM {server.Table("commits")} WHERE number = 1", connection);
        return command.ExecuteScalar() as string;
    });
}
