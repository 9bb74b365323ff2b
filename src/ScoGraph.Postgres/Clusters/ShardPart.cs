using ScoGraph.Postgres.Commits;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Clusters;

/// <summary>What one shard holds: its nodes, and the relationships that hang on them.</summary>
/// <param name="map">The map.</param>
/// <param name="shard">The place of the shard.</param>
internal sealed class ShardPart(ShardMap map, int shard) : IGraphPart
{
    public bool Has(MemorySnapshot state, bool ofRelationships, int id) => ofRelationships
        ? map.Of(state.Relationships.Start(id)) == shard || map.Of(state.Relationships.End(id)) == shard
        : map.Of(id) == shard;
}
