using System.Diagnostics;
using ScoGraph.Fuzzing.Generators;

namespace ScoGraph.Fuzzing;

/// <summary>
/// Asks inputs by number on a thread with a small stack, each on a graph of its own; stops at the first ones that are answered wrongly, and
/// where one does not end. The number under way stands in a file, so that it is known even where the process ends.
/// </summary>
internal sealed class FuzzRun(IInputGenerator generator, int seed, int stackSize)
{
    private const int MostFaults = 10;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private readonly List<string> _faults = [];
    private long _started;
    private volatile FuzzInput? _current;
    private volatile bool _done;
    private int _number;

    /// <summary>What was wrong, with the numbers of the inputs; empty where nothing was.</summary>
    public IReadOnlyList<string> Run(int from, int count)
    {
        using FileStream underWay = new(
            Path.Combine(Path.GetTempPath(), $"scograph-fuzz-{generator.GetType().Name}-{seed}.txt"), FileMode.Create, FileAccess.Write,
            FileShare.Read, bufferSize: 0);
        Thread worker = new(() => Work(from, count, underWay), stackSize) { IsBackground = true, Name = "fuzz" };
        worker.Start();
        while (!worker.Join(TimeSpan.FromSeconds(1)))
        {
            if (_done || Stopwatch.GetElapsedTime(Volatile.Read(ref _started)) <= Hang || _current is not { } input)
                continue;
            lock (_faults)
                _faults.Add($"{Name(_number)} does not end: {input}");
            break;
        }

        lock (_faults)
            return [.. _faults];
    }

    private void Work(int from, int count, FileStream underWay)
    {
        using Graph origin = SmallGraph.Create();
        for (int number = from; number < from + count; number++)
        {
            underWay.Position = 0;
            underWay.Write(System.Text.Encoding.ASCII.GetBytes($"{number,12}\n"));
            FuzzInput input = generator.Generate(new Random(unchecked((seed * 1_000_003) + number)));
            (_current, _number) = (input, number);
            Volatile.Write(ref _started, Stopwatch.GetTimestamp());
            using Graph graph = origin.Copy();
            if (Verdict.On(input, graph) is not { } wrong)
                continue;
            lock (_faults)
            {
                _faults.Add($"{Name(number)}: {input}\n  {wrong}");
                if (_faults.Count >= MostFaults)
                    break;
            }
        }

        _done = true;
    }

    private string Name(int number) => $"{generator.GetType().Name} {number} of seed {seed}";
}
