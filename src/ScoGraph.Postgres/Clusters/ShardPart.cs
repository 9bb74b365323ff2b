using ScoGraph.Postgres.Commits;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Clusters;

/// <summary>What one shard holds: its nodes, the relationships that hang on them, and small tables whole.</summary>
/// <param name="map">The map.</param>
/// <param name="shard">The place of the shard.</param>
/// <param name="copied">The tables that every shard has whole.</param>
internal sealed class ShardPart(ShardMap map, int shard, CopiedTables copied) : IGraphPart
{
    public bool Has(MemorySnapshot state, bool ofRelationships, int id) => ofRelationships
        ? map.Of(state.Relationships.Start(id)) == shard || map.Of(state.Relationships.End(id)) == shard
        : map.Of(id) == shard;

    public bool IsCopied(bool ofRelationships, int owner) => copied.Has(ofRelationships, owner);
}
