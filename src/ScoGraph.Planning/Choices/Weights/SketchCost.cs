using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Weights;
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

    /// <summary>A condition that is tested for one node after the other, and one that is for many at a time.</summary>
    private const double Condition = 16, ColumnTest = 3;

    /// <summary>A list of neighbours that is opened on a way round.</summary>
    private const double OpenedList = 6;

    /// <summary>Triangles are found by looking at all relationships where walks would look at more than one of so many.</summary>
    private const double MostLeftOut = 6;

    /// <summary>Estimates do not tell such a difference.</summary>
    private const double AboutAsMuch = 1.1;

    /// <summary>What is made before the first node is weighed.</summary>
    private const double Beginning = 200;

    /// <summary>Weighing at a node against walking.</summary>
    public ComparedCosts Of(Variable root) => new("weighing", Weighing(root), "walking", Walking());

    /// <summary>Walking, where weighing costs more at any node, or at the one that is given; else null.</summary>
    public ComparedCosts? OfWalking(Variable? root)
    {
        ComparedCosts costs = Of(root ?? sketch.Nodes.Keys.MinBy(Weighing)!);
        return costs.OtherCost < costs.Cost ? new ComparedCosts(costs.Other, costs.OtherCost, costs.Chosen, costs.Cost) : null;
    }

    /// <summary>Going round a circle against walking.</summary>
    public ComparedCosts Of(SketchCircle circle)
    {
        HashSet<Variable> edges = Edges(circle);
        return new ComparedCosts("going round", Beginning + Hanging(circle, edges) + Round(circle), "walking", Walking(edges));
    }

    /// <summary>The pattern as a tree at a node; null where walking costs less, or it is not told at that node.</summary>
    public WeighedNode? At(Variable root, bool mayChain = true) =>
        sketch.Edges.Count + sketch.Nodes[root].Steps.Length > 0 && Weighing(root) <= Walking()
            && sketch.TryRoot(root, mayChain, out WeighedNode? tree)
            ? tree with { Labels = [.. tree.Labels.OrderBy(cost.Nodes)] } : null;

    /// <summary>
    /// The pattern as a tree at the node where that costs least; of those where it costs about as much where there are most nodes, which
    /// threads can share. Relationships that must differ are told at the node between them, where they all can be.
    /// </summary>
    public WeighedNode? Least() => Least(mayChain: false) ?? Least(mayChain: true);

    private WeighedNode? Least(bool mayChain)
    {
        double least = sketch.Nodes.Keys.Min(Weighing);
        foreach (Variable root in sketch.Nodes.Keys.OrderBy(root => Weighing(root) is var own && own > least * AboutAsMuch ? own : 0)
            .ThenByDescending(root => Nodes(sketch.Nodes[root])))
        {
            if (At(root, mayChain) is { } tree)
                return tree;
        }

        return null;
    }

    /// <summary>The circle from where it is gone round at least cost; null where walking costs less.</summary>
    public SketchCircle? Least(SketchCircle circle)
    {
        SketchCircle least = circle.Turns().MinBy(Round)!;
        ComparedCosts costs = Of(least);
        return costs.Cost <= costs.OtherCost ? least : null;
    }

    private static HashSet<Variable> Edges(SketchCircle circle) =>
        [circle.Closing.Relationship, .. circle.Path.Select(edge => edge.Relationship)];

    /// <summary>The nodes of a circle by themselves, with what hangs at them.</summary>
    private double Hanging(SketchCircle circle, HashSet<Variable> edges)
    {
        HashSet<Variable> own = [circle.Closing.From, .. circle.Path.Select(edge => edge.To)];
        return own.Sum(node => Own(sketch.Nodes[node]) + sketch.At(node)
            .Where(edge => !edges.Contains(edge.Relationship)).Sum(edge => Step(sketch.Nodes[node], edge)));
    }

    /// <summary>
    /// All ways from all nodes. Steps at the end of which a node has one at most are one look into an array, which is made of all nodes.
    /// </summary>
    private double Round(SketchCircle circle)
    {
        int walked = circle.Path.Length;
        while (walked > 1 && Degree(circle.Path[walked - 1]) <= 1)
            walked--;
        double rows = Nodes(sketch.Nodes[circle.Closing.From]), all = rows * (OpenedList + Degree(circle.Closing));
        foreach (Walk edge in circle.Path.Take(walked))
        {
            double steps = rows * Degree(edge);
            all += (rows * OpenedList) + (steps * ReadStep);
            rows = steps * Labelled(edge);
        }

        return all + rows + circle.Path.Skip(walked).Sum(edge => Nodes(sketch.Nodes[edge.From]) + cost.Nodes(null));
    }

    private double Degree(Walk edge) => cost.Degree(Label(sketch.Nodes[edge.From]), edge.Types, edge.Direction);

    /// <summary>What a walk of some relationships costs from the beginning of the plan on, each way counted.</summary>
    private double Walking(HashSet<Variable> edges)
    {
        double rows = Fitting(sketch.Nodes[sketch.Scan.Node]), all = rows;
        foreach (Walk edge in sketch.Edges.Where(edge => edges.Contains(edge.Relationship)))
        {
            double steps = rows * Degree(edge);
            rows = steps * Labelled(edge) * sketch.Nodes[edge.To].Conditions.Aggregate(1.0, (part, each) => part * cost.Selectivity(each));
            all += (steps + rows) * WalkedStep;
        }

        return all;
    }

    /// <summary>Of the relationships that are walked, the part that leads to nodes with the labels.</summary>
    private double Labelled(Walk edge) => sketch.Nodes[edge.To].Labels.Aggregate(
        1.0, (part, label) => part * cost.FarFraction(edge.Types, edge.Direction, label));

    /// <summary>
    /// The relationships of a triangle, all of which are looked at, against those that a walk would go along, of which each is worth some;
    /// a walk that leads to few of them looks at fewer.
    /// </summary>
    public ComparedCosts Of(SketchTriangle triangle)
    {
        ImmutableArray<string> types = triangle.First.Types;
        double all = cost.Nodes(null) * cost.Degree(null, types, Direction.Both);
        Dictionary<Variable, double> reached = Reached(out _);
        Variable first = sketch.Edges.Select(edge => edge.To).Prepend(sketch.Scan.Node).First(triangle.Nodes.Contains);
        double walked = reached[first] * cost.Degree(Label(sketch.Nodes[first]), types, Direction.Both);
        return new ComparedCosts("intersecting", all, "walking", walked * MostLeftOut);
    }

    private double Weighing(Variable root) => Beginning + Weighing(root, null);

    private double Weighing(Variable node, Walk? above)
    {
        WeighedNode own = sketch.Nodes[node];
        return Own(own) + sketch.At(node).Where(edge => edge.Relationship != above?.Relationship).Sum(edge => Step(own, edge));
    }

    /// <summary>A node by itself, with what must, or must not, be there.</summary>
    private double Own(WeighedNode own) => (Nodes(own) * (1 + own.Conditions.Sum(
        condition => ColumnConditions.Tests(condition, own.Node) ? ColumnTest : Condition)))
        + own.Steps.Sum(step => Weighing(own, step));

    /// <summary>A step with all that is behind it.</summary>
    private double Step(WeighedNode own, Walk edge)
    {
        WeighedNode far = sketch.Nodes[edge.To];
        bool isLeaf = far.Steps.IsEmpty && far.Conditions.IsEmpty && !sketch.At(edge.To).Skip(1).Any()
            && far.Labels.All(label => cost.FarFraction(edge.Types, edge.Direction, label) >= 1);
        return Step(own, edge.Types, edge.Direction, !isLeaf) + (isLeaf ? 0 : Weighing(edge.To, edge));
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
        Dictionary<Variable, double> reached = Reached(out double all);
        return all + sketch.Nodes.Values.Sum(node => reached[node.Node] * node.Steps.Sum(step => Steps(node, step)) * WalkedStep);
    }

    /// <summary>How many different nodes are reached of each of the pattern, and what the walk to all costs.</summary>
    private Dictionary<Variable, double> Reached(out double steps)
    {
        Dictionary<Variable, double> reached = new() { [sketch.Scan.Node] = Fitting(sketch.Nodes[sketch.Scan.Node]) };
        steps = sketch.IsSought ? 0 : cost.Nodes(sketch.Scan.Label);
        foreach (Walk edge in sketch.Edges)
        {
            double taken = reached[edge.From] * Degree(edge);
            reached[edge.To] = Math.Min(Fitting(sketch.Nodes[edge.To]), taken);
            steps += (taken + reached[edge.To]) * WalkedStep;
        }

        return reached;
    }

    /// <summary>How many steps a walk takes to find whether there is one: where more is asked behind it, it looks at all.</summary>
    private double Steps(WeighedNode node, WeighedStep step) => step.Far.Steps.IsEmpty ? 1
        : 1 + (cost.Degree(Label(node), step.Types, step.Direction) * step.Far.Steps.Sum(next => Steps(step.Far, next)));

    private double Fitting(WeighedNode node) =>
        node.Conditions.Aggregate(Nodes(node), (nodes, condition) => nodes * cost.Selectivity(condition));

    private double Nodes(WeighedNode node) => cost.Nodes(Label(node));

    private string? Label(WeighedNode node) => cost.Rarest(node.Labels);
}
