namespace ScoGraph.Steady;

/// <summary>Look-ups by an index while others commit: to other labels, and to the one that is looked up.</summary>
internal static class LookUps
{
    private const int CommitsPerSecond = 100;

    public static void Run(int nodes, TimeSpan time)
    {
        using Graph graph = Graphs.People(nodes);
        Table.Begin($"Look-ups among {nodes:#,0} nodes, {CommitsPerSecond} commits a second beside them", "writer", "median µs", "mean µs", "99 % µs", "worst µs", "mean ratio");
        double alone = Measure(graph, nodes, time, "none", null, 0);
        Measure(graph, nodes, time, "other labels", "CREATE (:Log {id: $i, name: 'entry'})", alone);
        Measure(graph, nodes, time, "other labels, the same property set", "MATCH (l:Log {id: $i % 100}) SET l.name = 'changed ' + $i", alone);
        Measure(graph, nodes, time, "the same label, created", "CREATE (:Person {id: $i + 100000000, name: 'new'})", alone);
        Measure(graph, nodes, time, "the same label, the property set", "MATCH (p:Person {id: $i % 1000}) SET p.name = 'changed ' + $i", alone);
    }

    private static double Measure(Graph graph, int nodes, TimeSpan time, string name, string? statement, double alone)
    {
        using CancellationTokenSource stop = new();
        Thread writer = new(() => Write(graph, statement, stop.Token)) { IsBackground = true };
        writer.Start();
        Random random = new(1);
        Sample sample = Sample.During(time, _ => Graphs.LookUp(graph, random.Next(nodes)));
        stop.Cancel();
        writer.Join();
        Table.Row(name, $"{sample.Median:0.0}", $"{sample.Mean:0.0}", $"{sample.Percentile99:0.0}", $"{sample.Worst:#,0}",
            $"{(alone > 0 ? sample.Mean / alone : 1):0.00}");
        return sample.Mean;
    }

    private static void Write(Graph graph, string? statement, CancellationToken stop)
    {
        for (long i = 0; statement is not null && !stop.IsCancellationRequested; i++)
        {
            graph.Query(statement, ("i", i));
            stop.WaitHandle.WaitOne(1000 / CommitsPerSecond);
        }
    }
}
