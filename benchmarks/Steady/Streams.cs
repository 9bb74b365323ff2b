namespace ScoGraph.Steady;

/// <summary>Results taken as a whole and as a stream, one after the other.</summary>
internal static class Streams
{
    private const int Times = 2_000;

    public static void Run()
    {
        using Graph graph = new();
        Table.Begin("Results as a whole and as a stream", "rows", "Query µs", "Stream µs", "StreamAsync µs", "Stream / Query");
        foreach (int rows in new[] { 1, 10, 100, 1_000 })
        {
            Dictionary<string, object?> parameters = new() { ["rows"] = rows };
            const string query = "UNWIND range(1, $rows) AS i RETURN i";
            double whole = Measure(() => graph.Query(query, parameters).Count());
            double stream = Measure(() => graph.Stream(query, parameters).Count());
            double late = Measure(() => graph.StreamAsync(query, parameters).CountAsync().AsTask().GetAwaiter().GetResult());
            Table.Row($"{rows:#,0}", $"{whole:0.0}", $"{stream:0.0}", $"{late:0.0}", $"{stream / whole:0.00}");
        }
    }

    private static double Measure(Func<int> count)
    {
        Sample.Of(Times, _ => count());
        return Sample.Of(Times, _ => count()).Median;
    }
}
