using System.Diagnostics;

namespace ScoGraph.Fuzzing;

/// <summary>Asks one input and says what is wrong with what came of it; nothing, where it is an answer or an error for the user.</summary>
internal static class Verdict
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(200);

    /// <summary>Far beyond the limit, so that only what does not look at it is told and not a busy machine.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(10);

    private static readonly QueryOptions Options = new()
    {
        Limits = new QueryLimits { Timeout = Timeout, MaxRows = 10_000, MaxMemory = 64_000_000 },
        RandomSeed = 1,
    };

    public static string? On(FuzzInput input, Graph graph)
    {
        long start = Stopwatch.GetTimestamp();
        string? wrong = Ask(input, graph);
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        return wrong ?? (took > Latest ? $"it ended after {took.TotalSeconds:0.0} s" : null);
    }

    private static string? Ask(FuzzInput input, Graph graph)
    {
        try
        {
            QueryResult result = graph.Query(input.Text, input.Parameters, Options);
            _ = result.ToJson();
            _ = result.ToText();
            foreach (Row row in result)
            {
                for (int i = 0; i < row.Count; i++)
                    _ = row[i]?.ToString();
            }

            return null;
        }
        catch (QueryException)
        {
            return null;
        }
        catch (ArgumentException) when (input.Parameters.Count > 0)
        {
            return null;
        }
#pragma warning disable CA1031 // Every other exception is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return $"it threw {error}";
        }
    }
}
