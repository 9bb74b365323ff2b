using Npgsql;
using ScoGraph.Postgres.Connections;

namespace ScoGraph.Postgres.Clusters;

/// <summary>
/// Reads pages off the shards that have them: a page of nodes or of neighbours off one, a page of relationships off all at once. What one
/// shard refuses is an error of the whole, with the shard's name; nothing is answered in part.
/// </summary>
/// <param name="map">Which shard has what.</param>
/// <param name="sessions">The state of each shard.</param>
internal sealed class ShardReader(ShardMap map, IReadOnlyList<ReadingSession> sessions) : IPageReader, IDisposable
{
    private long _rows;
    private long _sent;

    /// <summary>The state of each shard.</summary>
    public IReadOnlyList<ReadingSession> Sessions => sessions;

    /// <summary>How many rows came from the shards so far.</summary>
    public long Rows => Volatile.Read(ref _rows);

    /// <summary>How many rows went to the shards so far.</summary>
    public long RowsSent => Volatile.Read(ref _sent);

    /// <summary>Counts rows that came.</summary>
    public void Came(long rows) => Interlocked.Add(ref _rows, rows);

    /// <summary>Counts rows that went.</summary>
    public void Sent(long rows) => Interlocked.Add(ref _sent, rows);

    public void ReadNodes(string sql, long first, long last, Action<NpgsqlDataReader> row)
    {
        int shard = map.Of(first);
        long count = 0;
        Of(shard, () => sessions[shard].ReadNodes(sql, first, last, one =>
        {
            count++;
            row(one);
        }));
        Interlocked.Add(ref _rows, count);
    }

    public void ReadRelationships(string sql, long first, long last, Action<NpgsqlDataReader> row)
    {
        long count = 0;
        object gate = new();
        try
        {
            Parallel.For(0, sessions.Count, shard => Of(shard, () => sessions[shard].ReadRelationships(sql, first, last, one =>
            {
                lock (gate)
                {
                    count++;
                    row(one);
                }
            })));
        }
        catch (AggregateException several)
        {
            throw several.InnerExceptions[0];
        }

        Interlocked.Add(ref _rows, count);
    }

    public void Dispose()
    {
        foreach (ReadingSession session in sessions)
            session.Dispose();
    }

    private void Of(int shard, Action read)
    {
        try
        {
            read();
        }
        catch (PostgresGraphException error)
        {
            throw ClusterErrors.OfShard(map, shard, error);
        }
    }
}
