using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// What it costs to weigh the nodes of a pattern: all nodes with the labels in question, and the relationships from these; against walking,
/// which takes many times as long for a step but only goes where the pattern's beginning leads.
/// </summary>
internal sealed class SketchCost(PatternSketch sketch, CostModel cost)
{
    /// <summary>A step of a walk, in nodes of an array.</summary>
    private const double WalkedStep = 16;

    /// <summary>A relationship whose end is looked up; where ends need not be, a node is all that is read.</summary>
    private const double ReadStep = 3;

    /// <summary>A condition that is tested.</summary>
    private const double Condition = 16;

    /// <summary>Triangles are found by looking at all relationships where walks would look at more than one of so many.</summary>
    private const double MostLeftOut = 6;

    /// <summary>What is made before the first node is weighed.</summary>
    private const double Beginning = 200;

    /// <summary>The pattern as a tree at a node; null where walking costs less, or it is not told at that node.</summary>
    public WeighedNode? At(Variable root) =>
        sketch.Edges.Count + sketch.Nodes[root].Steps.Length > 0 && Weighing(root) <= Walking()
            && sketch.TryRoot(root, out WeighedNode? tree)
            ? tree with { Labels = [.. tree.Labels.OrderBy(cost.Nodes)] } : null;

    /// <summary>The pattern as a tree at the node where that costs least.</summary>
    public WeighedNode? Least()
    {
        foreach (Variable root in sketch.Nodes.Keys.OrderBy(Weighing))
        {
            if (At(root) is { } tree)
                return tree;
        }

        return null;
    }

    /// <summary>Whether a walk would go along a good part of some relationships: else it looks at fewer than all.</summary>
    public bool IsMost(ImmutableArray<string> types)
    {
        WeighedNode start = sketch.Nodes[sketch.Scan.Node];
        double all = cost.Nodes(null) * cost.Degree(null, types, Direction.Both);
        return Fitting(start) * cost.Degree(Label(start), types, Direction.Both) * MostLeftOut >= all;
    }

    private double Weighing(Variable root) => Beginning + Weighing(root, null);

    private double Weighing(Variable node, Walk? above)
    {
        WeighedNode own = sketch.Nodes[node];
        double nodes = Nodes(own), all = nodes * (1 + (Condition * own.Conditions.Length));
        foreach (WeighedStep step in own.Steps)
            all += Weighing(own, step);
        foreach (Walk edge in sketch.At(node).Where(edge => edge.Relationship != above?.Relationship))
        {
            WeighedNode far = sketch.Nodes[edge.To];
            bool isLeaf = far.Steps.IsEmpty && far.Conditions.IsEmpty && !sketch.At(edge.To).Skip(1).Any()
                && far.Labels.All(label => cost.FarFraction(edge.Types, edge.Direction, label) >= 1);
            all += Step(own, edge.Types, edge.Direction, !isLeaf) + (isLeaf ? 0 : Weighing(edge.To, edge));
        }

        return all;
    }

    /// <summary>A step beside the pattern, with all steps behind it.</summary>
    private double Weighing(WeighedNode own, WeighedStep step) =>
        Step(own, step.Types, step.Direction, !step.Far.Steps.IsEmpty || !step.Far.Conditions.IsEmpty)
            + (step.Far.Steps.IsEmpty ? 0 : Nodes(step.Far)) + step.Far.Steps.Sum(next => Weighing(step.Far, next));

    /// <summary>The relationships that are read; of those whose ends need not be looked at only how many there are.</summary>
    private double Step(WeighedNode node, ImmutableArray<string> types, Direction direction, bool isRead) =>
        Nodes(node) * (1 + (isRead ? ReadStep * cost.Degree(Label(node), types, direction) : 0));

    /// <summary>What a walk costs from the beginning of the plan on, each node counted once.</summary>
    private double Walking()
    {
        Dictionary<Variable, double> reached = new() { [sketch.Scan.Node] = Fitting(sketch.Nodes[sketch.Scan.Node]) };
        double all = sketch.IsSought ? 0 : cost.Nodes(sketch.Scan.Label);
        foreach (Walk edge in sketch.Edges)
        {
            WeighedNode from = sketch.Nodes[edge.From], far = sketch.Nodes[edge.To];
            double steps = reached[edge.From] * cost.Degree(Label(from), edge.Types, edge.Direction);
            reached[edge.To] = Math.Min(Fitting(far), steps);
            all += (steps + reached[edge.From]) * WalkedStep;
        }

        return all + sketch.Nodes.Values.Sum(node => reached[node.Node] * node.Steps.Sum(step => Steps(node, step)) * WalkedStep);
    }

    /// <summary>How many steps a walk takes to find whether there is one: where more is asked behind it, it looks at all.</summary>
    private double Steps(WeighedNode node, WeighedStep step) => step.Far.Steps.IsEmpty ? 1
        : 1 + (cost.Degree(Label(node), step.Types, step.Direction) * step.Far.Steps.Sum(next => Steps(step.Far, next)));

    private double Fitting(WeighedNode node) =>
        node.Conditions.Aggregate(Nodes(node), (nodes, condition) => nodes * cost.Selectivity(condition));

    private double Nodes(WeighedNode node) => cost.Nodes(Label(node));

    private string? Label(WeighedNode node) => cost.Rarest(node.Labels);
}
