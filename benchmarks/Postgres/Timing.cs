using System.Diagnostics;

namespace ScoGraph.PostgresFigures;

/// <summary>The least time of some runs.</summary>
internal static class Timing
{
    private const double Seconds = 6;
    private const int FewestRuns = 3;

    /// <summary>
    /// The time of a question that a graph is asked first, when nothing that it needs is in memory: the least of some graphs that are
    /// opened anew. The code is warm, and the servers are: another question was asked before.
    /// </summary>
    /// <param name="open">Opens the graph.</param>
    /// <param name="other">Asks the other question.</param>
    /// <param name="run">Asks the question.</param>
    public static double First<T>(Func<T> open, Action<T> other, Action<T> run)
        where T : IDisposable
    {
        double least = double.PositiveInfinity;
        for (int runs = 0; runs < FewestRuns; runs++)
        {
            using T graph = open();
            other(graph);
            long start = Stopwatch.GetTimestamp();
            run(graph);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return least;
    }

    public static (double Milliseconds, string Answer) Least(Func<string> run)
    {
        string answer = run();
        double least = double.PositiveInfinity;
        long until = Stopwatch.GetTimestamp() + (long)(Seconds * Stopwatch.Frequency);
        for (int runs = 0; runs < FewestRuns || Stopwatch.GetTimestamp() < until; runs++)
        {
            long start = Stopwatch.GetTimestamp();
            answer = run();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (least, answer);
    }
}
