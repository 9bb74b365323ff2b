using System.Diagnostics;
using ScoGraph.Steady;

namespace ScoGraph.Load;

/// <summary>Look-ups by HTTP with credentials, against Kestrel's plain text in turns with them.</summary>
internal static class PointLoad
{
    private const int RequestsEach = 1000, Accepted = 202, Fine = 200;

    public static async Task Run(LoadServerProcess server, TimeSpan time, int connections, int rounds)
    {
        byte[][] lookUps = [.. Enumerable.Range(0, RequestsEach)
            .Select(i => LoadRequest.LookUp(LoadServer.Memory, 1 + (i * 97 % LoadServer.People)))];
        byte[][] plain = [LoadRequest.Plain];
        await Check(server);

        // Until code is compiled for good.
        await Rate(server.PlainPort, plain, Fine, connections, time / rounds);
        await Rate(server.ServerPort, lookUps, Accepted, connections, time / rounds);
        List<double> ratios = [];
        (double Rate, double Processor) plainSum = default, askedSum = default;
        long bytes = 0;
        for (int round = 0; round < rounds; round++)
        {
            (double Rate, double Processor) text = await Measured(server, server.PlainPort, plain, Fine, connections, time / rounds);
            long before = await server.Allocated();
            (double Rate, double Processor) asked = await Measured(
                server, server.ServerPort, lookUps, Accepted, connections, time / rounds);
            bytes += await server.Allocated() - before;
            ratios.Add(asked.Rate / text.Rate);
            plainSum = (plainSum.Rate + text.Rate, plainSum.Processor + text.Processor);
            askedSum = (askedSum.Rate + asked.Rate, askedSum.Processor + asked.Processor);
        }

        ratios.Sort();
        Table.Begin(
            $"{connections} connections, {rounds} rounds of {(time / rounds).TotalSeconds:0.#} s each in turns", "", "answered/s",
            "processor time of the server for one");
        Table.Row("plain text", $"{plainSum.Rate / rounds:N0}", $"{plainSum.Processor / rounds:0.0} µs");
        Table.Row("look-up", $"{askedSum.Rate / rounds:N0}", $"{askedSum.Processor / rounds:0.0} µs");
        Console.WriteLine(
            $"\nratio of the rates: {askedSum.Rate / plainSum.Rate:0.00}, median of the rounds {ratios[ratios.Count / 2]:0.00} "
            + $"({ratios[0]:0.00} to {ratios[^1]:0.00}); {bytes / (askedSum.Rate * time.TotalSeconds / rounds):N0} bytes allocated for a look-up");
    }

    private static async Task Check(LoadServerProcess server)
    {
        using LoadConnection connection = await LoadConnection.Open(server.ServerPort);
        await connection.Ask(LoadRequest.LookUp(LoadServer.Memory, 17));
        if (!connection.Answer.Contains("[[\"Person 17\"]]", StringComparison.Ordinal))
            throw new InvalidOperationException($"The server answers {connection.Answer}");
    }

    /// <summary>How many requests in a second are answered, and the microseconds of the server's processors for each.</summary>
    private static async Task<(double Rate, double Processor)> Measured(
        LoadServerProcess server, int port, byte[][] requests, int status, int connections, TimeSpan time)
    {
        TimeSpan before = server.Processors;
        double rate = await Rate(port, requests, status, connections, time);
        return (rate, (server.Processors - before).TotalMicroseconds / (rate * time.TotalSeconds));
    }

    /// <summary>How many requests in a second are answered.</summary>
    private static async Task<double> Rate(int port, byte[][] requests, int status, int connections, TimeSpan time)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long[] counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(async c =>
        {
            using LoadConnection connection = await LoadConnection.Open(port);
            long count = 0;
            for (int i = c; watch.Elapsed < time; i++, count++)
            {
                if (await connection.Ask(requests[i % requests.Length]) != status)
                    throw new InvalidOperationException($"The server answers {connection.Answer}");
            }

            return count;
        }));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}
