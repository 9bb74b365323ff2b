using System.Globalization;

namespace ScoGraph.Postgres.Clusters;

/// <summary>What the one commit of a shard says, so that shards of different loads are not taken for one graph.</summary>
/// <param name="Load">The name of the load.</param>
/// <param name="Shard">The place of the shard, from 0.</param>
/// <param name="Of">How many shards there are.</param>
internal sealed record ShardLabel(string Load, int Shard, int Of)
{
    public string Message => string.Create(CultureInfo.InvariantCulture, $"shard {Shard + 1} of {Of} of the load {Load}");
}
