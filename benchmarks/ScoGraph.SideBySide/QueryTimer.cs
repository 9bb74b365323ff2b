using System.Diagnostics;

namespace ScoGraph.SideBySide;

/// <summary>Asks one query again and again and measures each run, from the text to the last row.</summary>
internal static class QueryTimer
{
    private const int MostRuns = 200;
    private const int FirstRows = 3;
    private const double LongestWarmUp = 1;

    public static QueryMeasure Measure(Graph graph, BenchmarkQuery query, int threads, double seconds)
    {
        QueryOptions options = new() { Parallelism = threads };
        try
        {
            QueryResult warm = graph.Query(query.Cypher, query.Parameters, options);
            WarmUp(graph, query, options, Math.Min(seconds, LongestWarmUp));
            List<double> times = [];
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long until = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
            do
            {
                long start = Stopwatch.GetTimestamp();
                QueryResult result = graph.Query(query.Cypher, query.Parameters, options);
                _ = result.Count;
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            while (Stopwatch.GetTimestamp() < until && times.Count < MostRuns);
            double processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times.Count;
            times.Sort();
            return new QueryMeasure(query.Id, query.Kind)
            {
                MedianMs = Math.Round(times[times.Count / 2], 5),
                MinMs = Math.Round(times[0], 5),
                CpuMs = Math.Round(processor, 4),
                Runs = times.Count,
                Rows = warm.Count,
                Answer = Answer(warm),
            };
        }
        catch (QueryException exception)
        {
            return new QueryMeasure(query.Id, query.Kind) { Error = exception.Message };
        }
    }

    /// <summary>
    /// Asks for a while before anything is measured: the runtime compiles for speed what runs often, in the background, and 200 short
    /// runs are over before that.
    /// </summary>
    private static void WarmUp(Graph graph, BenchmarkQuery query, QueryOptions options, double seconds)
    {
        long until = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < until)
            _ = graph.Query(query.Cypher, query.Parameters, options).Count;
    }

    /// <summary>The first rows as lists of values, the form in which every engine of the comparison gives them.</summary>
    private static string Answer(QueryResult result) =>
        $"[{string.Join(',', result.Take(FirstRows).Select(row => $"[{string.Join(',', row.Select(Json))}]"))}]";

    private static string Json(object? value) => value switch
    {
        string text => System.Text.Json.JsonSerializer.Serialize(text, ReportJson.Default.String),
        null => "null",
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
