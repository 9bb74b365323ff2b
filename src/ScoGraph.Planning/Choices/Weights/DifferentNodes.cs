using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// How many different nodes of a pattern there are: those at which the rest of the pattern is found once at least, each kind of node
/// counted by itself.
/// </summary>
internal static class DifferentNodes
{
    /// <summary>An aggregation as numbers, one behind the other; null where it asks for anything else, or walking costs less.</summary>
    public static LogicalOperator? Of(LogicalAggregate aggregate, PatternSketch sketch, SketchCost costs)
    {
        if (!aggregate.Keys.IsEmpty || !aggregate.Aggregates.Any(each => each.Distinct))
            return null;
        LogicalOperator plan = sketch.Scan.Input;
        foreach (BoundAggregate each in aggregate.Aggregates)
        {
            WeighedNode? root = each.Function is null ? costs.Least()
                : Different(each) is { } node && sketch.Nodes.ContainsKey(node) ? costs.At(node) : null;
            if (root is null)
                return null;
            root = each.Function is null ? root : Found(root);
            plan = new LogicalWeighNodes(plan, root) { CountOnly = true, Numbers = [new WeighedNumber(each.Variable, root)] };
        }

        return plan;
    }

    /// <summary>The node of which an aggregate counts different ones; null where it does anything else.</summary>
    private static Variable? Different(BoundAggregate aggregate) => aggregate is
    { Distinct: true, Function.Name: "count", Arguments: [BoundVariable { Variable: var variable }] } ? variable : null;

    /// <summary>A pattern that is found once or not at all.</summary>
    public static WeighedNode Found(WeighedNode node) => node with
    {
        Steps =
        [
            .. node.Steps.Where(step => step.Counting != StepCounting.OnceAtLeast).Select(step => step.Counting != StepCounting.Each ? step
                : step with
                {
                    // How many there are tells those of a pair from the one that is both.
                    Counting = step.IsOther ? StepCounting.Each : StepCounting.Present,
                    Far = Found(step.Far), Other = step.Other is null ? null : Found(step.Other),
                }),
        ],
    };
}
