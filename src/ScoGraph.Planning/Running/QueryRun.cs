using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Running;

/// <summary>What one run of a plan works with. The plan may be shared by runs on many threads; this may not.</summary>
internal sealed class QueryRun
{
    // In microseconds: a run is made for each question, and what it takes is counted.
    private readonly int _sharedAfter;

    /// <summary>The state to read; for a writing statement the writer's view.</summary>
    public required IGraphSnapshot Snapshot { get; init; }

    /// <summary>Where changes go; null for a read-only run.</summary>
    public RunWriter? Writer { get; init; }

    public required IReadOnlyDictionary<string, Value> Parameters { get; init; }

    public string TimeZone { get; init; } = "Z";

    /// <summary>The files that LOAD CSV may read; null for none.</summary>
    public IQueryFiles? Files { get; init; }

    public Random? Random { get; init; }

    /// <summary>What may end the run, with its limits and its clock.</summary>
    public required QueryWatch Watch { get; init; }

    /// <summary>How many threads may work for it at once.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>About how much work has to be left for several threads to share it.</summary>
    public TimeSpan SharedAfter
    {
        get => TimeSpan.FromMicroseconds(_sharedAfter);
        init => _sharedAfter = (int)Math.Clamp(value.TotalMicroseconds, 0, int.MaxValue);
    }

    /// <summary>Counts rows and time for each operator of the plan where set.</summary>
    public PlanProfile? Profile { get; init; }
}
