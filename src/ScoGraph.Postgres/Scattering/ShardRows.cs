using ScoGraph.Postgres.Clusters;
using ScoGraph.Sql.Backends;

namespace ScoGraph.Postgres.Scattering;

/// <summary>The rows of a statement on a shard: they are counted, and its errors name it.</summary>
/// <param name="rows">The rows.</param>
/// <param name="shard">The place of the shard.</param>
/// <param name="store">The graph.</param>
internal sealed class ShardRows(ISqlReader rows, int shard, ClusterStore store) : ISqlReader
{
    private long _count;

    public bool Read()
    {
        try
        {
            if (!rows.Read())
                return false;
            _count++;
            return true;
        }
        catch (PostgresGraphException error)
        {
            throw ClusterErrors.OfShard(store.Map, shard, error);
        }
    }

    public bool IsNull(int column) => rows.IsNull(column);

    public long Integer(int column) => rows.Integer(column);

    public long[] Integers(int column) => rows.Integers(column);

    public double Float(int column) => rows.Float(column);

    public string Text(int column) => rows.Text(column);

    public bool Boolean(int column) => rows.Boolean(column);

    public void Dispose()
    {
        store.Reader.Came(_count);
        rows.Dispose();
    }
}
