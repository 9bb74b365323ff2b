using System.Diagnostics;

namespace ScoGraph.PostgresFigures;

/// <summary>The graph on several servers.</summary>
internal static class Cluster
{
    private static readonly PostgresGraphOptions Options = new() { Schema = "shard" };

    /// <summary>
    /// What <see cref="Measure"/> tells: least time, its ratio to one server's, the same of the first time, when nothing is in memory, and
    /// the rows that came from the shards and went to them then.
    /// </summary>
    public static string Heading => $"{"shards",10} {"ratio",7} {"first",10} {"ratio",7} {"came",10} {"went",10}";

    /// <summary>Asks the shards.</summary>
    /// <param name="addresses">The shards.</param>
    /// <param name="cluster">The graph on them.</param>
    /// <param name="other">Asks another question.</param>
    /// <param name="run">Asks the question.</param>
    /// <param name="ours">The least time of one server.</param>
    /// <param name="first">Its first time.</param>
    public static (string Figures, double Time, double First, string Answer) Measure(
        string[] addresses, PostgresCluster cluster, Action<Graph> other, Func<Graph, string> run, double ours, double first)
    {
        (long came, long went) = (0, 0);
        double begun = Timing.First<PostgresCluster>(() => PostgresCluster.Connect(ShardMap.Even(addresses), Options), other, fresh =>
        {
            (long before, long sent) = (fresh.RowsRead, fresh.RowsSent);
            run(fresh);
            (came, went) = (fresh.RowsRead - before, fresh.RowsSent - sent);
        });
        (double time, string answer) = Timing.Least(() => run(cluster));
        string figures = $"{time,10:0.00} {time / ours,7:0.00} {begun,10:0} {begun / first,7:0.00} {came,10:#,0} {went,10:#,0}";
        return (figures, time, begun, answer);
    }

    public static PostgresCluster Open(Graph graph, string[] addresses)
    {
        ShardMap map = ShardMap.Even(addresses);
        Stopwatch clock = Stopwatch.StartNew();
        PostgresCluster.Load(map, graph, "bench", Options);
        Console.WriteLine($"written into {addresses.Length} shards in {clock.Elapsed.TotalSeconds:0.0} s");
        return PostgresCluster.Connect(map, Options);
    }
}
