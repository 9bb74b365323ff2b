using System.Diagnostics;

namespace ScoGraph.PostgresFigures;

/// <summary>The graph on several servers.</summary>
internal static class Cluster
{
    public static PostgresCluster Open(Graph graph, string[] addresses)
    {
        PostgresGraphOptions options = new() { Schema = "shard" };
        ShardMap map = ShardMap.Even(addresses);
        Stopwatch clock = Stopwatch.StartNew();
        PostgresCluster.Load(map, graph, "bench", options);
        Console.WriteLine($"written into {addresses.Length} shards in {clock.Elapsed.TotalSeconds:0.0} s");
        return PostgresCluster.Connect(map, options);
    }
}
