using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Mapping.Scans;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Weights;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping.Weights;

/// <summary>Patterns of which one node is read, as numbers of their nodes.</summary>
internal static class WeighNodesMapping
{
    public static MappedOperator Map(LogicalWeighNodes plan, MappingContext context)
    {
        NodeShape rows = Root(plan.Root, context);
        ImmutableArray<NumberShape> numbers = [.. plan.Numbers.Select(number => new NumberShape(
            context.Slot(number.Variable), number.Root == plan.Root ? rows : Root(number.Root, context)))];
        WeighNodesShape shape = new(rows, Scan(plan.Root, context), numbers, plan.CountOnly);
        return MappedOperator.Row(_ => new WeighNodesOperator(shape)) with
        {
            // One row for all nodes is no sum of rows.
            Part = numbers.IsEmpty || !plan.CountOnly ? MorselPart.Scan : MorselPart.None,
        };
    }

    /// <summary>All nodes of a pattern, as one row.</summary>
    public static WeighNodesShape Total(WeighedNode root, MappingContext context) =>
        new(Root(root, context), Scan(root, context), [], CountOnly: true);

    private static NameReference? Scan(WeighedNode root, MappingContext context) =>
        root.Labels is [var label, ..] ? context.Label(label) : null;

    /// <summary>A node whose first label is the scan's.</summary>
    private static NodeShape Root(WeighedNode node, MappingContext context) =>
        Node(node with { Labels = node.Labels.IsEmpty ? [] : node.Labels.RemoveAt(0) }, context);

    /// <summary>A node with all that hangs there.</summary>
    public static NodeShape Node(WeighedNode node, MappingContext context)
    {
        ILookup<bool, BoundExpression> conditions = node.Conditions.ToLookup(condition => ColumnConditions.Tests(condition, node.Node));
        return new NodeShape(
            context.Slot(node.Node), [.. node.Labels.Select(context.Layout.Names.Label)],
            [.. conditions[true].Select(condition => ColumnMapping.Map(condition, context))], context.Conditions(conditions[false]),
            [.. node.Steps.Select(step => Step(step, context))], context.Layout.Shared());
    }

    /// <summary>A step by itself.</summary>
    public static PlainStep Plain(WeighedStep step, MappingContext context) =>
        new(new LinkTypes(step.Types, step.Direction), Node(step.Far, context));

    private static StepShape Step(WeighedStep step, MappingContext context)
    {
        NodeShape far = Node(step.Far, context);
        return new StepShape(
            new LinkTypes(step.Types, step.Direction), far, step.Counting,
            step.Other is null ? null : new PairShape(Node(step.Other, context), step.LeadApart, step.IsOnward))
        {
            Chain = Chain(step.Far, far, context),
            Memo = step.IsPushed ? context.Layout.Shared() : null,
        };
    }

    /// <summary>The step at a node that leaves out the relationship by which the node is reached; null for none.</summary>
    private static ChainShape? Chain(WeighedNode node, NodeShape shape, MappingContext context)
    {
        int at = node.Steps.ToList().FindIndex(step => step.IsOther);
        if (at < 0)
            return null;
        bool isOnce = node.Steps.All(step => step.IsOther || step.Counting is StepCounting.Present or StepCounting.Absent);
        // The same weights of the ends, so that they are found once.
        return new ChainShape(
            node.Steps[at].Direction, shape.Steps[at].Far,
            isOnce ? null : shape with { Steps = shape.Steps.RemoveAt(at), Memo = context.Layout.Shared() });
    }
}
