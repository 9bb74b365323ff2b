using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// Reads off a condition that a node has a relationship, or has none, whatever hangs behind it: <c>(a)-[:R]->(:B)</c>,
/// <c>NOT (a)-[:R]->()-[:S]->({x: 1})</c>. Two relationships that must differ stand one behind the other, along the same types.
/// </summary>
internal static class ExistingStep
{
    /// <summary>Longer patterns are walked: each step of a chain is a call within a call.</summary>
    private const int MostEdges = 8;

    /// <summary>The step that stands for it; null where the condition says anything else.</summary>
    public static WeighedStep? Of(BoundExpression condition, Variable node)
    {
        bool isAbsent = condition is BoundNot;
        if ((condition is BoundNot not ? not.Operand : condition) is not BoundSubquery { Kind: Subquery.Exists, Query: var query }
            || query.Parts is not [{ Clauses: [BoundMatch { Optional: false, Pattern: { Search: null } pattern }] }])
            return null;
        if (!pattern.ShortestPaths.IsEmpty || !pattern.After.IsEmpty || query.Arguments is not [var given] || given != node
            || Tree(pattern, node) is not { Steps: [var step] })
            return null;
        return step with { Counting = isAbsent ? StepCounting.Absent : StepCounting.Present };
    }

    /// <summary>The pattern as a tree that hangs at a node; null where it is none, or more is said of it.</summary>
    private static WeighedNode? Tree(BoundPattern pattern, Variable root)
    {
        ImmutableArray<BoundRelationshipPattern> edges = pattern.Relationships;
        bool isPlain = edges.Length is > 0 and <= MostEdges && edges.All(edge => edge is { Length: null, Iteration: null });
        if (!isPlain)
            return null;
        Dictionary<Variable, WeighedNode> nodes = [];
        foreach (Variable node in pattern.Nodes)
            nodes[node] = new WeighedNode(node);
        foreach (BoundExpression condition in pattern.Predicates)
        {
            if (Fallibility.ConditionCanFail(condition) || FreeVariables.Of(condition) is not { Count: 1 } reads
                || reads.First() == root || !nodes.TryGetValue(reads.First(), out WeighedNode? read))
                return null;
            nodes[read.Node] = condition is BoundLabelTest { Operand: BoundVariable, Labels: BoundLabelName label }
                ? read with { Labels = read.Labels.Add(label.Name) } : read with { Conditions = read.Conditions.Add(condition) };
        }

        HashSet<Variable> found = [root];
        WeighedNode? tree = nodes.ContainsKey(root) ? Below(root, null, edges, nodes, found) : null;
        int different = edges.Index().Sum(each => edges.Take(each.Index).Count(each.Item.MayCoincide));
        return tree is not null && found.Count == nodes.Count && different == Others(tree) ? tree : null;
    }

    /// <returns>Null where the relationships close a circle.</returns>
    private static WeighedNode? Below(
        Variable node, BoundRelationshipPattern? above, ImmutableArray<BoundRelationshipPattern> edges,
        Dictionary<Variable, WeighedNode> nodes, HashSet<Variable> found)
    {
        WeighedNode own = nodes[node];
        foreach (BoundRelationshipPattern edge in edges)
        {
            if (edge.Variable == above?.Variable || (edge.From != node && edge.To != node))
                continue;
            Variable far = edge.From == node ? edge.To : edge.From;
            Direction direction = !edge.Directed ? Direction.Both : edge.From == node ? Direction.Outgoing : Direction.Incoming;
            if (!found.Add(far) || Below(far, edge, edges, nodes, found) is not { } end)
                return null;
            bool isOther = above is not null && above.MayCoincide(edge) && above.Types.ToHashSet().SetEquals(edge.Types);
            own = own with
            {
                Steps = own.Steps.Add(new WeighedStep(edge.Types, direction, isOther ? Once(end) : end) { IsOther = isOther }),
            };
        }

        return own.Steps.Any(step => step.IsOther) ? Once(own) : own;
    }

    /// <summary>A node at which it is enough that something hangs there, but for what has to be told from the way there.</summary>
    private static WeighedNode Once(WeighedNode node) => node with
    {
        Steps = [.. node.Steps.Select(step => step.IsOther ? step : step with { Counting = StepCounting.Present })],
    };

    /// <summary>How many relationships are told from the one before.</summary>
    private static int Others(WeighedNode node) => node.Steps.Sum(step => (step.IsOther ? 1 : 0) + Others(step.Far));
}
