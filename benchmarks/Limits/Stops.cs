using System.Diagnostics;
using ScoGraph.SideBySide;
using ScoGraph.Steady;

namespace ScoGraph.Limits;

/// <summary>How much processor time passes in the process from the moment at which a query is to end until it has ended.</summary>
internal static class Stops
{
    private static readonly TimeSpan[] Times = [.. new[] { 20, 100, 400, 1000 }.Select(t => TimeSpan.FromMilliseconds(t))];

    public static void Run(string title, Graph graph, IEnumerable<HeavyQuery> queries)
    {
        Table.Begin(title, "query", "limit: ms late", "token: ms late", "ends with");
        double worst = 0;
        foreach (HeavyQuery query in queries)
        {
            (double limit, string end) = Latest(graph, query, byToken: false);
            (double token, _) = Latest(graph, query, byToken: true);
            Table.Row(query.Name, $"{limit:0}", $"{token:0}", end);
            worst = Math.Max(worst, Math.Max(limit, token));
        }

        Table.Row("**latest**", $"**{worst:0}**", "", "");
    }

    /// <summary>The latest stop after one of several times; and what the last one ended with.</summary>
    private static (double Late, string End) Latest(Graph graph, HeavyQuery query, bool byToken)
    {
        double latest = 0;
        string end = "";
        foreach (TimeSpan time in Times)
        {
            (double late, end) = Measure(graph, query, time, byToken);
            latest = Math.Max(latest, late);
        }

        return (latest, end);
    }

    private static (double Late, string End) Measure(Graph graph, HeavyQuery query, TimeSpan time, bool byToken)
    {
        GC.Collect();
        using Graph copy = graph.Copy();
        using CancellationTokenSource stop = new();
        using ManualResetEventSlim ended = new();
        QueryOptions options = new() { Limits = new QueryLimits { Timeout = byToken ? null : time } };
        TimeSpan? atEnd = null;
        long begun = Stopwatch.GetTimestamp();
        Thread watch = new(() =>
        {
            if (ended.Wait(time - Stopwatch.GetElapsedTime(begun) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero))
                return;
            atEnd = Environment.CpuUsage.TotalTime;
            if (byToken)
                stop.Cancel();
        })
        { Priority = ThreadPriority.Highest };
        watch.Start();
        string end;
        try
        {
            copy.Query(query.Text, query.Parameters, options, stop.Token);
            end = "answer";
        }
        catch (QueryException exception)
        {
            end = exception.Detail;
        }
        catch (OperationCanceledException)
        {
            end = "cancelled";
        }

        TimeSpan used = Environment.CpuUsage.TotalTime;
        ended.Set();
        watch.Join();
        return (atEnd is { } moment ? Math.Max(0, (used - moment).TotalMilliseconds) : 0, end);
    }

    public static IEnumerable<HeavyQuery> Of(IEnumerable<BenchmarkQuery> queries) =>
        queries.Select(query => new HeavyQuery(query.Id, query.Cypher, query.Parameters));
}
