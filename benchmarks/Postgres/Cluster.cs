using System.Diagnostics;

namespace ScoGraph.PostgresFigures;

/// <summary>The graph on several servers.</summary>
internal static class Cluster
{
    /// <summary>
    /// What <see cref="Measure"/> tells: least time, its ratio to one server's, the same of the first time, when nothing is in memory, and
    /// the rows that came from the shards and went to them then.
    /// </summary>
    public static string Heading => $"{"shards",10} {"ratio",7} {"first",10} {"ratio",7} {"came",10} {"went",10}";

    /// <summary>Asks the shards.</summary>
    /// <param name="cluster">The shards.</param>
    /// <param name="run">The question.</param>
    /// <param name="ours">The least time of one server.</param>
    /// <param name="first">Its first time.</param>
    public static (string Figures, double Time, string Answer) Measure(
        PostgresCluster cluster, Func<string> run, double ours, double first)
    {
        (long came, long went) = (cluster.RowsRead, cluster.RowsSent);
        double begun = Timing.Once(run);
        (came, went) = (cluster.RowsRead - came, cluster.RowsSent - went);
        (double time, string answer) = Timing.Least(run);
        return ($"{time,10:0.00} {time / ours,7:0.00} {begun,10:0} {begun / first,7:0.00} {came,10:#,0} {went,10:#,0}", time, answer);
    }

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
