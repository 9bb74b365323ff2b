using System.Diagnostics;
using System.Globalization;

namespace ScoGraph.Durable;

/// <summary>Times and prints.</summary>
internal static class Figures
{
    public static double Milliseconds(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The median of several runs, after one that does not count.</summary>
    public static double Median(int runs, Action action)
    {
        action();
        double[] times = [.. Enumerable.Range(0, runs).Select(_ => Milliseconds(action)).Order()];
        return times[runs / 2];
    }

    public static void Print(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {value,12:0.###} {unit}"));
}
