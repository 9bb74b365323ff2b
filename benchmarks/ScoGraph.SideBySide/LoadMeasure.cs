using System.Diagnostics;
using System.Globalization;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.SideBySide;

/// <summary>What loading takes, the first time in a process and afterwards; and how much memory a loaded graph holds.</summary>
internal static class LoadMeasure
{
    private const int Times = 5;

    public static void Run(RunnerArguments arguments, TextWriter answers)
    {
        if (arguments.Mode == "memory")
        {
            WriteMemory(arguments, answers);
            return;
        }

        for (int time = 0; time < Times; time++)
        {
            using Process self = Process.GetCurrentProcess();
            TimeSpan before = self.TotalProcessorTime;
            long start = Stopwatch.GetTimestamp();
            using Graph graph = DataFolder.Load(arguments.Data, arguments.Threads);
            double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            self.Refresh();
            double processor = (self.TotalProcessorTime - before).TotalMilliseconds;
            answers.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"load {time + 1}: {elapsed:0} ms, processor {processor:0} ms"));
        }
    }

    private static void WriteMemory(RunnerArguments arguments, TextWriter answers)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        using Graph graph = DataFolder.Load(arguments.Data, arguments.Threads);
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        IGraphSnapshot state = graph.ReadState();
        long nodes = state.Statistics.NodeCount, relationships = state.Statistics.RelationshipCount;
        Holdings holdings = Holdings.Of(state);
        answers.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nodes} nodes, {relationships} relationships, {held} bytes"));
        foreach ((string part, long bytes) in holdings.Parts.Append(("the rest", held - holdings.Parts.Sum(p => p.Bytes))))
        {
            answers.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {part} | {bytes / 1e6:0.0} | {(double)bytes / relationships:0.0} |"));
        }
    }
}
