using System.Diagnostics;

namespace ScoGraph.Steady;

/// <summary>
/// What a look-up allocates, and how much more two threads answer than one: turn by turn, after one turn that does not count (the code
/// is compiled anew in it), and the median of the turns' ratios, since a machine that does other work changes from turn to turn.
/// </summary>
internal static class Readers
{
    private const int Turns = 9;

    public static void Run(int nodes, TimeSpan time)
    {
        using Graph graph = Graphs.People(nodes);
        Measure(graph, nodes, time, threads: 2);
        (Turn One, Turn Two)[] turns =
        [
            .. Enumerable.Range(0, Turns).Select(_ => (Measure(graph, nodes, time, threads: 1), Measure(graph, nodes, time, threads: 2))),
        ];
        Table.Begin("Look-ups by threads", "threads", "look-ups a second", "ratio", "bytes a look-up");
        Row(1, turns.Select(turn => turn.One), 1);
        Row(2, turns.Select(turn => turn.Two), Median(turns.Select(turn => turn.Two.Rate / turn.One.Rate)));
    }

    private static void Row(int threads, IEnumerable<Turn> turns, double ratio) =>
        Table.Row($"{threads}", $"{Median(turns.Select(turn => turn.Rate)):#,0}", $"{ratio:0.00}", $"{Median(turns.Select(turn => turn.Bytes)):#,0}");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);

    private static Turn Measure(Graph graph, int nodes, TimeSpan time, int threads)
    {
        long count = 0, bytes = 0;
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(seed => new Thread(() =>
        {
            Random random = new(seed);
            long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp(), mine = 0;
            for (; Stopwatch.GetElapsedTime(start) < time; mine++)
                Graphs.LookUp(graph, random.Next(nodes));
            Interlocked.Add(ref count, mine);
            Interlocked.Add(ref bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }))];
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        return new Turn(count / time.TotalSeconds, (double)bytes / count);
    }

    private readonly record struct Turn(double Rate, double Bytes);
}
