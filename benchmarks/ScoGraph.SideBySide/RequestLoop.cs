using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ScoGraph.SideBySide;

/// <summary>
/// Answers requests, each a line <c>ID RUNS</c>, with the time of that many runs of the query: so another program can let two builds run by
/// turns, a few milliseconds each, and what else the machine does meets both alike.
/// </summary>
internal static class RequestLoop
{
    public static void Run(Graph graph, IReadOnlyList<BenchmarkQuery> queries, int threads, TextReader requests, TextWriter answers)
    {
        QueryOptions options = new() { Parallelism = threads };
        while (requests.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            BenchmarkQuery query = queries.Single(q => q.Id == words[0]);
            answers.WriteLine(JsonSerializer.Serialize(
                Measure(graph, query, options, int.Parse(words[1], CultureInfo.InvariantCulture)), ReportJson.Default.Turn));
            answers.Flush();
        }
    }

    private static Turn Measure(Graph graph, BenchmarkQuery query, QueryOptions options, int runs)
    {
        try
        {
            int rows = 0;
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < runs; i++)
                rows = graph.Query(query.Cypher, query.Parameters, options).Count;
            return new Turn(query.Id, Stopwatch.GetElapsedTime(start).TotalMilliseconds, rows, null);
        }
        catch (QueryException exception)
        {
            return new Turn(query.Id, null, null, exception.Message);
        }
    }
}
