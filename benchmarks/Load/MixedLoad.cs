using System.Diagnostics;
using ScoGraph.Soak;
using ScoGraph.Steady;

namespace ScoGraph.Load;

/// <summary>Reading and writing of many connections on a graph in a file, each change waiting for the disk.</summary>
internal static class MixedLoad
{
    private const int Accepted = 202;

    /// <summary>Of so many requests one changes something.</summary>
    private const int WriteEach = 5;

    public static async Task Run(LoadServerProcess server, TimeSpan time, int connections)
    {
        Latencies reads = new("look-up"), writes = new("change");
        long errors = 0;
        string? first = null;
        TimeSpan processors = server.Processors;
        Stopwatch watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async c =>
        {
            using LoadConnection connection = await LoadConnection.Open(server.ServerPort);
            Random random = new(c);
            while (watch.Elapsed < time)
            {
                bool changes = random.Next(WriteEach) == 0;
                int person = 1 + random.Next(LoadServer.People);
                byte[] request = changes ? LoadRequest.Change(LoadServer.Durable, person, random.Next(100), server.Token)
                    : LoadRequest.LookUp(LoadServer.Durable, person, server.Token);
                long start = Stopwatch.GetTimestamp();
                int status = await connection.Ask(request);
                (changes ? writes : reads).Add(Stopwatch.GetElapsedTime(start));
                if (status == Accepted && !connection.Answer.Contains("\"errors\"", StringComparison.Ordinal))
                    continue;
                Interlocked.Increment(ref errors);
                first ??= connection.Answer;
            }
        }));
        double seconds = watch.Elapsed.TotalSeconds;
        Table.Begin(
            $"{connections} connections on a graph in a file, one request in {WriteEach} a change, {seconds:0} s", "", "answered/s",
            "median ms", "99 % ms", "longest ms");
        foreach (Latencies kind in (Latencies[])[reads, writes])
        {
            Table.Row(
                kind.Name, $"{kind.Count / seconds:N0}", $"{kind.Percentile(0.5):0.0}", $"{kind.Percentile(0.99):0.0}", $"{kind.Most:0}");
        }

        (double now, double most) = server.Memory;
        Console.WriteLine(
            $"\n{errors} errors; memory of the server {now:N0} MB, at most {most:N0}; its processors were busy for "
            + $"{(server.Processors - processors).TotalSeconds / seconds / Environment.ProcessorCount:P0} of the time");
        if (first is not null)
            throw new InvalidOperationException($"The first error: {first}");
    }
}
