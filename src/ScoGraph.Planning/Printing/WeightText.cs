using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Printing;

/// <summary>
/// A pattern that hangs at one node, much as it is written: several steps at a node in braces, optional ones in brackets;
/// behind a step that is summed from where it leads stands from which node.
/// </summary>
internal static class WeightText
{
    public static string Of(LogicalWeighNodes plan, Func<BoundExpression, string> text)
    {
        string numbers = string.Join(", ", plan.Numbers.Select(number => number.Root == plan.Root ? number.Variable.Name
            : $"{number.Variable} of {Node(number.Root, text)}"));
        return (plan.CountOnly ? "all " : "") + Node(plan.Root, text) + (numbers.Length > 0 ? $" as {numbers}" : "");
    }

    /// <summary>The corners; of paths their ends are those that nothing joins.</summary>
    public static string Of(LogicalWeighTriangles plan, Func<BoundExpression, string> text)
    {
        string arrow = PlanDescriber.Arrow("", plan.Types, Direction.Both);
        string[] corners = [.. plan.Corners.Select(corner => Corner(corner, text))];
        string path = $"{corners[1]}{arrow}{corners[0]}{arrow}{corners[2]}";
        return path + (plan.Paths is null ? arrow : $" without {arrow}") + $"({plan.Corners[1].Node})"
            + (plan.Meeting.IsEmpty ? "" : $", each {string.Concat(plan.Meeting.Select(step => Step(step, text)))}");
    }

    /// <summary>All the way round, from its beginning back to it.</summary>
    public static string Of(LogicalWeighCircle plan, Func<BoundExpression, string> text)
    {
        string path = string.Concat(plan.Path.Select((step, at) => PlanDescriber.Arrow("", step.Types, step.Direction)
            + Corner(at < plan.Path.Length - 1 ? step.Far : plan.Closing.Far, text)));
        string back = PlanDescriber.Arrow("", plan.Closing.Types, plan.Closing.Direction.Reverse());
        return $"{Corner(plan.Start, text)}{path}{back}({plan.Start.Node})";
    }

    /// <summary>What hangs at a corner stands in braces, so that the relationship behind it is seen to be the corner's.</summary>
    private static string Corner(WeighedNode node, Func<BoundExpression, string> text)
    {
        string steps = string.Join(", ", node.Steps.Select(step => Step(step, text)));
        return Node(node with { Steps = [] }, text) + (steps.Length > 0 ? $"{{{steps}}}" : "");
    }

    private static string Node(WeighedNode node, Func<BoundExpression, string> text)
    {
        string where = string.Join(" AND ", node.Conditions.Select(text)) is { Length: > 0 } all ? $" where {all}" : "";
        string[] steps = [.. node.Steps.Select(step => Step(step, text))];
        return $"({node.Node}{string.Concat(node.Labels.Select(label => $":{label}"))}{where})"
            + (steps.Length > 1 ? $"{{{string.Join(", ", steps)}}}" : steps is [['w' or 't', ..] only] ? $" {only}" : string.Concat(steps));
    }

    private static string Step(WeighedStep step, Func<BoundExpression, string> text)
    {
        string arrow = PlanDescriber.Arrow("", step.Types, step.Direction), one = arrow + Node(step.Far, text);
        if (step.Other is { } other)
            one = $"{one} and another {PlanDescriber.Arrow("", step.Types, step.IsOnward ? step.Direction.Reverse() : step.Direction)}"
                + Node(other, text) + (step.LeadApart ? $" where {step.Far.Node} <> {other.Node}" : "");
        if (step.IsOther)
            one = "then another " + one;
        if (step.IsPushed)
            one += $" from {step.Far.Node}";
        return step.Counting switch
        {
            StepCounting.OnceAtLeast => $"[{one}]",
            StepCounting.Present => $"with {one}",
            StepCounting.Absent => $"without {one}",
            _ => one,
        };
    }
}
