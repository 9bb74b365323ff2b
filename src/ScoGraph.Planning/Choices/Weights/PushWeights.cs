using System.Collections.Immutable;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Weights;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// Where few nodes are at the far end of a step, each gives its weight to the nodes that lead there, instead of all of these looking where
/// they lead: existence several steps away is found from the few nodes that are asked for.
/// </summary>
internal sealed class PushWeights : IPlanPass
{
    /// <summary>A relationship whose end is looked up, against one to whose end something is added.</summary>
    private const double Read = 3, Given = 5;

    public string Name => "push-weights";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
    {
        if (plan is not LogicalWeighNodes nodes)
            return plan;
        WeighedNode pushed = Pushed(nodes.Root, context.Cost);
        ImmutableArray<WeighedNumber> numbers = [.. nodes.Numbers.Select(number =>
            number with { Root = number.Root == nodes.Root ? pushed : Pushed(number.Root, context.Cost) })];
        return pushed == nodes.Root && numbers.SequenceEqual(nodes.Numbers) ? nodes : nodes with { Root = pushed, Numbers = numbers };
    });

    private static WeighedNode Pushed(WeighedNode node, CostModel cost)
    {
        ImmutableArray<WeighedStep> steps = [.. node.Steps.Select(step => Pushed(node, step, cost))];
        return steps.SequenceEqual(node.Steps) ? node : node with { Steps = steps };
    }

    private static WeighedStep Pushed(WeighedNode node, WeighedStep step, CostModel cost)
    {
        WeighedStep deep = step with { Far = Pushed(step.Far, cost), Other = step.Other is null ? null : Pushed(step.Other, cost) };
        if (step.Other is not null || step.Far.Steps.Any(next => next.IsOther))
            return deep;
        double read = Fitting(node with { Steps = [] }, cost) * cost.Degree(Label(node, cost), step.Types, step.Direction) * Read;
        double given = Looked(deep.Far, cost) + (Fitting(deep.Far, cost) * Back(deep, cost) * Given);
        return given < read ? deep with { IsPushed = true } : deep;
    }

    /// <summary>How many nodes are looked at to find those that matter: of what was pushed these alone, else all.</summary>
    private static double Looked(WeighedNode node, CostModel cost) =>
        node.Steps.Any(step => step.IsPushed && IsNeeded(step)) ? 0 : cost.Nodes(Label(node, cost)) * (1 + node.Conditions.Length);

    /// <summary>How many nodes matter.</summary>
    private static double Fitting(WeighedNode node, CostModel cost)
    {
        double fitting = node.Conditions.Aggregate(
            cost.Nodes(Label(node, cost)), (nodes, condition) => nodes * cost.Selectivity(condition));
        return node.Steps.Where(step => IsNeeded(step) && step.Other is null)
            .Aggregate(fitting, (nodes, step) => Math.Min(nodes, Fitting(step.Far, cost) * Back(step, cost)));
    }

    private static double Back(WeighedStep step, CostModel cost) =>
        cost.Degree(Label(step.Far, cost), step.Types, step.Direction.Reverse());

    /// <summary>Whether nodes without the step do not matter.</summary>
    private static bool IsNeeded(WeighedStep step) => step.Counting is StepCounting.Each or StepCounting.Present;

    private static string? Label(WeighedNode node, CostModel cost) => cost.Rarest(node.Labels);
}
