using ScoGraph.Steady;

namespace ScoGraph.Limits;

/// <summary>How far the working set grows while a query runs that may hold so much, as a multiple of that.</summary>
internal static class Memory
{
    private const long Most = 100_000_000;

    public static void Run(Graph graph, IEnumerable<HeavyQuery> queries)
    {
        Table.Begin($"Memory against a limit of {Most:#,0} bytes", "query", "working set at the most, times the limit", "ends with");
        double worst = 0;
        foreach (HeavyQuery query in queries)
        {
            (double times, string end) = Measure(graph, query);
            Table.Row(query.Name, $"{times:0.00}", end);
            worst = Math.Max(worst, times);
        }

        Table.Row("**most**", $"**{worst:0.00}**", "");
    }

    private static (double Times, string End) Measure(Graph graph, HeavyQuery query)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using Graph copy = graph.Copy();
        long before = Environment.WorkingSet, most = before;
        using ManualResetEventSlim ended = new();
        Thread watch = new(() =>
        {
            while (!ended.Wait(2))
                most = Math.Max(most, Environment.WorkingSet);
        });
        watch.Start();
        string end = "answer";
        try
        {
            copy.Query(query.Text, query.Parameters, new QueryOptions { Limits = new QueryLimits { MaxMemory = Most } });
        }
        catch (QueryException exception)
        {
            end = exception.Detail;
        }

        most = Math.Max(most, Environment.WorkingSet);
        ended.Set();
        watch.Join();
        return ((most - before) / (double)Most, end);
    }
}
