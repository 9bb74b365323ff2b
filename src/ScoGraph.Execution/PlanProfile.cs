using System.Runtime.InteropServices;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution;

/// <summary>Rows and time of each logical operator of a run (by reference).</summary>
internal sealed class PlanProfile
{
    private readonly Dictionary<LogicalOperator, OperatorProfile> _operators = new(ReferenceEqualityComparer.Instance);

    public OperatorProfile this[LogicalOperator plan]
    {
        get
        {
            ref OperatorProfile? profile = ref CollectionsMarshal.GetValueRefOrAddDefault(_operators, plan, out _);
            return profile ??= new OperatorProfile();
        }
    }
}

/// <summary>What one operator did.</summary>
internal sealed class OperatorProfile
{
    /// <summary>Rows passed on.</summary>
    public long Rows { get; set; }

    /// <summary>Time spent in the operator and in those after it, in <see cref="TimeProvider"/> timestamps.</summary>
    public long Ticks { get; set; }
}
