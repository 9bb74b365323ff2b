using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// Reads off a condition that a node has a relationship, or has none, whatever hangs behind it: <c>(a)-[:R]->(:B)</c>,
/// <c>NOT (a)-[:R]->()-[:S]->({x: 1})</c>.
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
        bool isPlain = edges.Length is > 0 and <= MostEdges && edges.All(edge => edge is { Length: null, Iteration: null })
            && !edges.Index().Any(each => edges.Take(each.Index).Any(each.Item.MayCoincide));
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
        return found.Count == nodes.Count ? tree : null;
    }

    /// <returns>Null where the relationships close a circle.</returns>
    private static WeighedNode? Below(
        Variable node, Variable? above, ImmutableArray<BoundRelationshipPattern> edges, Dictionary<Variable, WeighedNode> nodes,
        HashSet<Variable> found)
    {
        WeighedNode own = nodes[node];
        foreach (BoundRelationshipPattern edge in edges.Where(edge => edge.Variable != above && (edge.From == node || edge.To == node)))
        {
            Variable far = edge.From == node ? edge.To : edge.From;
            Direction direction = !edge.Directed ? Direction.Both : edge.From == node ? Direction.Outgoing : Direction.Incoming;
            if (!found.Add(far) || Below(far, edge.Variable, edges, nodes, found) is not { } end)
                return null;
            own = own with { Steps = own.Steps.Add(new WeighedStep(edge.Types, direction, end)) };
        }

        return own;
    }
}
