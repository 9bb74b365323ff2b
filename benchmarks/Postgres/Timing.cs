using System.Diagnostics;

namespace ScoGraph.PostgresFigures;

/// <summary>The least time of some runs.</summary>
internal static class Timing
{
    private const double Seconds = 6;
    private const int FewestRuns = 3;

    /// <summary>The time of one run.</summary>
    public static double Once(Func<string> run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
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
