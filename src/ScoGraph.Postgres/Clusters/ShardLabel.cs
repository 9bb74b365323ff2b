using System.Globalization;

namespace ScoGraph.Postgres.Clusters;

/// <summary>What the one commit of a shard says, so that shards of different loads are not taken for one graph.</summary>
/// <param name="Load">The name of the load.</param>
/// <param name="Shard">The place of the shard, from 0.</param>
/// <param name="Of">How many shards there are.</param>
internal sealed record ShardLabel(string Load, int Shard, int Of)
{
    private const string OfLoad = " of the load ";

    public string Message => string.Create(CultureInfo.InvariantCulture, $"shard {Shard + 1} of {Of}{OfLoad}{Load}");

    /// <summary>The name of the load in a message; all of a message that is none.</summary>
    public static string LoadOf(string message) =>
        message.IndexOf(OfLoad, StringComparison.Ordinal) is >= 0 and var at ? message[(at + OfLoad.Length)..] : message;
}
