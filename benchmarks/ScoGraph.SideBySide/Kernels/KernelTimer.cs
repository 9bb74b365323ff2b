using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ScoGraph.SideBySide.Kernels;

/// <summary>Measures kernels and their questions, each for some time, and writes a line of JSON each.</summary>
internal static class KernelTimer
{
    private const int MostRuns = 500;

    public static void Run(Graph graph, IReadOnlyList<Kernel> kernels, int threads, double seconds, TextWriter answers)
    {
        QueryOptions options = new() { Parallelism = threads };
        foreach (Kernel kernel in kernels)
        {
            (double median, double least, double processor, object? given) = Measure(kernel.Run, seconds);
            QueryResult? rows = null;
            (double asked, double askedLeast, double askedProcessor, _) =
                Measure(() => rows = graph.Query(kernel.Cypher, kernel.Parameters, options), seconds);
            double? sum = kernel.Column is { } column
                ? rows!.Sum(row => Convert.ToDouble(row[column], CultureInfo.InvariantCulture)) : null;
            KernelMeasure measure = new(
                kernel.Id, median, least, processor, kernel.Check(given!), asked, askedLeast, askedProcessor, sum);
            answers.WriteLine(JsonSerializer.Serialize(measure, ReportJson.Default.KernelMeasure));
        }
    }

    private static (double Median, double Least, double Processor, object? Given) Measure(Func<object?> run, double seconds)
    {
        object? given = run();
        // The first half of the time is for the compiler, which takes longer than MostRuns short runs.
        long half = (long)(seconds / 2 * Stopwatch.Frequency), begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetTimestamp() - begin < half)
            run();
        List<double> times = [];
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long until = Stopwatch.GetTimestamp() + half;
        do
        {
            long start = Stopwatch.GetTimestamp();
            given = run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        while (Stopwatch.GetTimestamp() < until && times.Count < MostRuns);
        double processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times.Count;
        times.Sort();
        return (Math.Round(times[times.Count / 2], 4), Math.Round(times[0], 4), Math.Round(processor, 4), given);
    }
}
