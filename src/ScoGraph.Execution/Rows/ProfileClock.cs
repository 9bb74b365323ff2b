using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Rows;

/// <summary>
/// The one clock of a profiled run: time passes for the operator that works at the moment, so that none is counted twice.
/// </summary>
internal sealed class ProfileClock(PlanProfile profile, TimeProvider time)
{
    private long _since;

    public PlanProfile Profile => profile;

    /// <summary>Whose time passes; null for what belongs to no operator.</summary>
    public OperatorProfile? Current { get; private set; }

    /// <summary>Time passes for another operator from now on.</summary>
    /// <returns>Whose time passed before.</returns>
    public OperatorProfile? Enter(OperatorProfile? next)
    {
        long now = time.GetTimestamp();
        OperatorProfile? before = Current;
        before?.Ticks += now - _since;
        (_since, Current) = (now, next);
        return before;
    }
}
