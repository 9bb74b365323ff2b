using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// What must hold for all relationships of a walk, or for none, is tested of each step: <c>all(k IN ks WHERE …)</c> right above the walk
/// that makes the list. So a walk ends where it cannot be right any more, and the list is perhaps not needed at all.
/// </summary>
internal sealed class TestSteps : IPlanPass
{
    public string Name => "test-steps";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
        plan is LogicalFilter { Input: LogicalVariableExpand walk } filter ? Rewrite(filter, walk) : plan);

    private static LogicalOperator Rewrite(LogicalFilter filter, LogicalVariableExpand walk)
    {
        List<BoundExpression> left = [], steps = [];
        foreach (BoundExpression predicate in filter.Predicates)
        {
            if (Step(predicate, walk) is { } step)
                steps.Add(step);
            else
                left.Add(predicate);
        }

        if (steps.Count == 0)
            return filter;
        BoundLength length = walk.Length with { StepPredicates = [.. walk.Length.StepPredicates, .. steps] };
        LogicalVariableExpand tested = walk with { Length = length };
        return left.Count == 0 ? tested : filter with { Input = tested, Predicates = [.. left] };
    }

    /// <summary>The condition on one step that a predicate asks of each; null for any other predicate.</summary>
    private static BoundExpression? Step(BoundExpression predicate, LogicalVariableExpand walk)
    {
        if (predicate is not BoundQuantifier { Quantifier: Quantifier.All or Quantifier.None, List: BoundVariable list } each
            || list.Variable != walk.Relationships
            || ItemCondition.Of(each, new BoundVariable(each.Span, walk.Length.Step)) is not { } step)
            return null;
        // The end is not known while a walk is under way.
        return FreeVariables.Of(step).Overlaps(walk.Introduced) || !Purity.IsRepeatable(step) ? null : step;
    }
}
