using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>What few runs have: a bound of their memory, a clock of their operators, something else that may end them.</summary>
/// <param name="Meter">Counts what is held; null without a bound.</param>
/// <param name="Clock">Times the operators; null where nobody asked.</param>
internal sealed record RunExtras(MemoryMeter? Meter, ProfileClock? Clock)
{
    /// <summary>What may end the work of a thread beside what ends the run; null for nothing.</summary>
    public IStopCheck? Guard { get; set; }

    /// <summary>Null where there is nothing of the kind, so that a run of none takes no room for any.</summary>
    public static RunExtras? Of(MemoryMeter? meter, ProfileClock? clock) =>
        meter is null && clock is null ? null : new RunExtras(meter, clock);
}
