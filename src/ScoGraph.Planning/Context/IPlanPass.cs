using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Context;

/// <summary>A rewrite of a plan that changes no answer. A file and a line in <see cref="Planner"/> each.</summary>
internal interface IPlanPass
{
    /// <summary>The name by which it can be switched off.</summary>
    string Name { get; }

    LogicalOperator Apply(LogicalOperator root, PlanningContext context);
}
