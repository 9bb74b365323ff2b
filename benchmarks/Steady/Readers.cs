using System.Diagnostics;

namespace ScoGraph.Steady;

/// <summary>What a look-up allocates, and how much more two threads answer than one.</summary>
internal static class Readers
{
    public static void Run(int nodes, TimeSpan time)
    {
        using Graph graph = Graphs.People(nodes);
        Table.Begin("Look-ups by threads", "threads", "look-ups a second", "ratio", "bytes a look-up");
        double one = 0;
        foreach (int threads in new[] { 1, 2 })
        {
            (double rate, double bytes) = Measure(graph, nodes, time, threads);
            one = threads == 1 ? rate : one;
            Table.Row($"{threads}", $"{rate:#,0}", $"{rate / one:0.00}", $"{bytes:#,0}");
        }
    }

    private static (double Rate, double Bytes) Measure(Graph graph, int nodes, TimeSpan time, int threads)
    {
        long count = 0, bytes = 0;
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(seed => new Thread(() =>
        {
            Random random = new(seed);
            for (int i = 0; i < 2000; i++)
                Graphs.LookUp(graph, random.Next(nodes));
            long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp(), mine = 0;
            for (; Stopwatch.GetElapsedTime(start) < time; mine++)
                Graphs.LookUp(graph, random.Next(nodes));
            Interlocked.Add(ref count, mine);
            Interlocked.Add(ref bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }))];
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        return (count / time.TotalSeconds, (double)bytes / count);
    }
}
