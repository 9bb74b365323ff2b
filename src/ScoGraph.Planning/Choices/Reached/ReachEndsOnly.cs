using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Choices.Reached;

/// <summary>
/// Where the rest of a plan does not care how often a row comes (DISTINCT, distinct aggregates, min and max) and the list of
/// relationships of a variable-length expansion is not read, reaching each end once is enough.
/// </summary>
internal sealed class ReachEndsOnly : IPlanPass
{
    public string Name => "reach-ends-only";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => new Rewrite().Apply(root, false, context.Results);

    /// <summary>The state: whether repeats of a row change nothing above.</summary>
    private sealed class Rewrite : DownwardRewrite<bool>
    {
        protected override LogicalOperator Visit(LogicalOperator plan, bool ignoresRepeats) =>
            plan is LogicalVariableExpand { DifferentFrom.IsEmpty: true, Depth: null, Length.Mode: WalkMode.Trail } walk && ignoresRepeats
            && walk.IsRepeatable && !ReadAbove.Contains(walk.Relationships) ? walk with { EndsOnly = true } : plan;

        // A row that comes twice into rand() < 0.5 is twice as likely to pass, so only what is repeatable hands the licence down. A sort, a
        // limit or a change of the graph cares how many rows come; so does what stands below it.
        protected override bool Below(LogicalOperator plan, int input, bool ignoresRepeats) => input == 0 && plan.IsRepeatable
            && (plan.Has(OperatorTraits.IgnoresRepeats) || (ignoresRepeats && plan.Has(OperatorTraits.RowByRow)));
    }
}
