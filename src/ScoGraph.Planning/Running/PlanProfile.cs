using System.Runtime.InteropServices;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Running;

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

    /// <summary>Adds the rows and times of another.</summary>
    public void Add(PlanProfile other)
    {
        foreach ((LogicalOperator plan, OperatorProfile found) in other._operators)
        {
            OperatorProfile own = this[plan];
            own.Rows += found.Rows;
            own.Ticks += found.Ticks;
            own.Report ??= found.Report;
        }
    }
}
