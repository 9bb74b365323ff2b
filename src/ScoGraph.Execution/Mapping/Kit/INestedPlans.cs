using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>Maps plans within a plan.</summary>
internal interface INestedPlans
{
    /// <param name="plan">The plan.</param>
    /// <param name="outputs">What is read of its rows.</param>
    /// <param name="reads">Takes what it reads of the row around it.</param>
    /// <param name="carried">What of that it carries along, as it is carried out for many rows at once.</param>
    PipelinePlan Map(LogicalOperator plan, IEnumerable<Variable> outputs, ISet<Variable> reads, IEnumerable<Variable> carried);

    /// <summary>Maps the plan of a subquery that counts matches, to be carried out for many rows at once.</summary>
    /// <returns>The plan, and its logical one; null where it is carried out for one row.</returns>
    (PipelinePlan Plan, LogicalCountColumns Counted)? MapCounted(BoundSubquery subquery);
}
