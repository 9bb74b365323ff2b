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
}
