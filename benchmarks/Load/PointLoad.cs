using System.Diagnostics;
using ScoGraph.Steady;

namespace ScoGraph.Load;

/// <summary>Look-ups by HTTP with credentials, against Kestrel's plain text in turns with them.</summary>
internal static class PointLoad
{
    private const int RequestsEach = 1000, Accepted = 202, Fine = 200;

    public static async Task Run(LoadServerProcess server, TimeSpan time, int connections, int rounds)
    {
        byte[][] plain = [LoadRequest.Plain];
        Asked[] ways = [new("with a token", LookUps(server.Token)), new("with a password", LookUps(LoadServerProcess.Password))];
        await Check(server);

        // Until code is compiled for good.
        await Rate(server.PlainPort, plain, Fine, connections, time / rounds);
        foreach (Asked way in ways)
            await Rate(server.ServerPort, way.Requests, Accepted, connections, time / rounds);
        (double Rate, double Processor) plainSum = default;
        for (int round = 0; round < rounds; round++)
        {
            (double Rate, double Processor) text = await Measured(server, server.PlainPort, plain, Fine, connections, time / rounds);
            plainSum = (plainSum.Rate + text.Rate, plainSum.Processor + text.Processor);
            foreach (Asked way in ways)
            {
                long before = await server.Allocated();
                way.Note(
                    await Measured(server, server.ServerPort, way.Requests, Accepted, connections, time / rounds), text.Rate);
                way.Bytes += await server.Allocated() - before;
            }
        }

        Table.Begin(
            $"{connections} connections, {rounds} rounds of {(time / rounds).TotalSeconds:0.#} s each in turns; look-ups of a user", "",
            "answered/s", "processor time of the server for one", "ratio", "median (least to most)", "bytes allocated for one");
        Table.Row("plain text", $"{plainSum.Rate / rounds:N0}", $"{plainSum.Processor / rounds:0.0} µs", "", "", "");
        foreach (Asked way in ways)
        {
            way.Ratios.Sort();
            Table.Row(
                way.Name, $"{way.Sum.Rate / rounds:N0}", $"{way.Sum.Processor / rounds:0.0} µs", $"{way.Sum.Rate / plainSum.Rate:0.00}",
                $"{way.Ratios[rounds / 2]:0.00} ({way.Ratios[0]:0.00} to {way.Ratios[^1]:0.00})",
                $"{way.Bytes / (way.Sum.Rate * time.TotalSeconds / rounds):N0}");
        }
    }

    private static byte[][] LookUps(string credentials) => [.. Enumerable.Range(0, RequestsEach)
        .Select(i => LoadRequest.LookUp(LoadServer.Memory, 1 + (i * 97 % LoadServer.People), credentials))];

    private static async Task Check(LoadServerProcess server)
    {
        using LoadConnection connection = await LoadConnection.Open(server.ServerPort);
        await connection.Ask(LoadRequest.LookUp(LoadServer.Memory, 17, server.Token));
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

    /// <summary>One way to give credentials, and what came of it.</summary>
    private sealed class Asked(string name, byte[][] requests)
    {
        public string Name => name;

        public byte[][] Requests => requests;

        public List<double> Ratios { get; } = [];

        public (double Rate, double Processor) Sum { get; private set; }

        public long Bytes { get; set; }

        public void Note((double Rate, double Processor) asked, double plain)
        {
            Ratios.Add(asked.Rate / plain);
            Sum = (Sum.Rate + asked.Rate, Sum.Processor + asked.Processor);
        }
    }
}
