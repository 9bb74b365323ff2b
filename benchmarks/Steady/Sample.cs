using System.Diagnostics;

namespace ScoGraph.Steady;

/// <summary>Times of one action, repeated.</summary>
internal sealed class Sample
{
    private readonly List<double> _microseconds = [];

    public double Median => At(0.5);

    public double Percentile99 => At(0.99);

    public double Worst => At(1);

    public double Mean => _microseconds.Average();

    public int Count => _microseconds.Count;

    /// <summary>Repeats an action for a time, after warming up.</summary>
    public static Sample During(TimeSpan time, Action<int> action)
    {
        for (int i = 0; i < 5_000; i++)
            action(i);
        Sample sample = new();
        long end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        for (int i = 0; Stopwatch.GetTimestamp() < end; i++)
            sample.Add(action, i);
        return sample;
    }

    /// <summary>Repeats an action so many times.</summary>
    public static Sample Of(int times, Action<int> action)
    {
        Sample sample = new();
        for (int i = 0; i < times; i++)
            sample.Add(action, i);
        return sample;
    }

    private void Add(Action<int> action, int number)
    {
        long start = Stopwatch.GetTimestamp();
        action(number);
        _microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
    }

    private double At(double share)
    {
        List<double> sorted = [.. _microseconds.Order()];
        return sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    }
}
