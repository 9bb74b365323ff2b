using System.Collections.Concurrent;
using System.Diagnostics;

namespace ScoGraph.Soak;

/// <summary>A file that is written to and read for minutes.</summary>
internal sealed class SoakRun(string file, long? kept)
{
    private const string End = "end";
    private const long Budget = 32 << 20;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<string> _wrong = [];
    private readonly Latencies _commits = new("commit");
    private readonly Dictionary<string, Latencies> _reads = [];
    private long _watched;

    /// <returns>Whether all was right.</returns>
    public bool Run(TimeSpan time)
    {
        using (Graph begin = SoakWriter.Begin())
            SqliteGraph.Create(file, begin);
        using (SqliteGraph graph = SqliteGraph.Open(file, new SqliteGraphOptions
        {
            MemoryBudget = Budget,
            Retention = kept is { } commits ? new HistoryRetention { Commits = commits } : null,
        }))
        using (SqliteGraph follower = SqliteGraph.Open(file, new SqliteGraphOptions { ReadOnly = true, MemoryBudget = Budget }))
        {
            using CancellationTokenSource over = new();
            Task watching = Task.Run(() => Watch(graph));
            List<Thread> threads = [];
            SoakWriter writer = new(graph);
            threads.Add(Begin(_commits, writer.Write, TimeSpan.Zero, over.Token));
            int number = 0;
            foreach ((string name, Action<Random> ask) in new SoakReaders(graph, follower).Questions)
            {
                if (!_reads.TryGetValue(name, out Latencies? latencies))
                    _reads.Add(name, latencies = new Latencies(name));
                Random random = new(++number);
                threads.Add(Begin(latencies, () => ask(random), TimeSpan.FromMilliseconds(1), over.Token));
            }

            Tell(time);
            over.Cancel();
            threads.ForEach(thread => thread.Join());
            using (Transaction last = graph.BeginTransaction())
            {
                last.Describe(End, null);
                last.Query("CREATE (:End)");
                last.Commit();
            }

            watching.Wait();
            if (_watched != graph.LastCommit)
                _wrong.Enqueue($"watched {_watched} commits of {graph.LastCommit}");
            Table();
            foreach (string problem in graph.Verify().Problems)
                _wrong.Enqueue(problem);
            Console.WriteLine($"{graph.LastCommit:#,0} commits, history from {graph.FirstState:#,0}");
        }

        foreach (string text in _wrong.Take(20))
            Console.WriteLine($"wrong: {text}");
        Console.WriteLine(_wrong.IsEmpty ? "no error" : $"{_wrong.Count} errors");
        return _wrong.IsEmpty;
    }

    private Thread Begin(Latencies latencies, Action action, TimeSpan pause, CancellationToken over)
    {
        Thread thread = new(() =>
        {
            while (!over.IsCancellationRequested)
            {
                long start = Stopwatch.GetTimestamp();
                try
                {
                    action();
                }
                catch (Exception error)
                {
                    _wrong.Enqueue($"{latencies.Name}: {error}");
                    return;
                }

                latencies.Add(Stopwatch.GetElapsedTime(start));
                if (pause > TimeSpan.Zero)
                    Thread.Sleep(pause);
            }
        });
        thread.Start();
        return thread;
    }

    private async Task Watch(SqliteGraph graph)
    {
        await foreach (GraphCommit commit in graph.Watch(new WatchOptions { Capacity = 100_000 }).ConfigureAwait(false))
        {
            if (commit.Number != ++_watched)
                _wrong.Enqueue($"watched {commit.Number} instead of {_watched}");
            if (commit.Author == End)
                return;
        }
    }

    private void Tell(TimeSpan time)
    {
        Console.WriteLine("| minute | commits | reads | working set MB | managed MB | file MB | log MB |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        long start = Stopwatch.GetTimestamp();
        for (int minute = 1; Stopwatch.GetElapsedTime(start) < time && _wrong.IsEmpty; minute++)
        {
            TimeSpan end = Minute * minute < time ? Minute * minute : time;
            while (Stopwatch.GetElapsedTime(start) < end && _wrong.IsEmpty)
                Thread.Sleep(100);
            long reads = _reads.Values.Sum(latencies => latencies.Count);
            using Process self = Process.GetCurrentProcess();
            Console.WriteLine(
                $"| {Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} | {_commits.Count:#,0} | {reads:#,0} | {self.WorkingSet64 >> 20} | "
                + $"{GC.GetTotalMemory(forceFullCollection: false) >> 20} | {Size("")} | {Size("-wal")} |");
        }
    }

    private long Size(string ending) => File.Exists(file + ending) ? new FileInfo(file + ending).Length >> 20 : 0;

    private void Table()
    {
        Console.WriteLine();
        Console.WriteLine("| milliseconds | how many | median | 99th percentile | most |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (Latencies one in _reads.Values.Prepend(_commits))
            Console.WriteLine($"| {one.Name} | {one.Count:#,0} | {one.Percentile(0.5):0.00} | {one.Percentile(0.99):0.00} | {one.Most:0.0} |");
        Console.WriteLine();
    }
}
