using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution;

/// <summary>The executor of this house: physical operators over the pages of a snapshot, a row at a time.</summary>
internal sealed class PlanExecutor : IPlanExecutor
{
    public static readonly PlanExecutor Instance = new();

    public IRunnablePlan Prepare(LogicalPlan plan) => new ExecutablePlan(plan);
}
