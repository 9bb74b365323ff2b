using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// A pattern without circles of which an aggregation reads no more than one node is not walked: each node becomes a number, a page of nodes
/// at a time, from the leaves to the one that is read, or to whichever costs least (counting by messages: Yannakakis, VLDB 1981; Abo
/// Khamis, Ngo and Rudra, PODS 2016). Where few nodes matter the pattern is left to walks.
/// </summary>
internal sealed class WeighNodes : IPlanPass
{
    public string Name => "weigh-nodes";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan => plan switch
    {
        LogicalAggregate { IsRepeatable: true } aggregate when PatternSketch.Of(aggregate.Input) is { } sketch =>
            Weighed(Countings(aggregate, sketch), sketch, context) ?? plan,
        LogicalDistinct { IsRepeatable: true } distinct when NodesOnce.Of(distinct.Input, distinct.Variables, context) is { } once =>
            distinct with { Input = once },
        LogicalUnion { All: false, IsRepeatable: true } union => NodesOnce.Of(union, context),
        _ => plan,
    });

    private static LogicalOperator? Weighed(LogicalAggregate aggregate, PatternSketch sketch, PlanningContext context)
    {
        SketchCost costs = new(sketch, context.Cost);
        if (DifferentNodes.Of(aggregate, sketch, costs) is { } different)
            return different;
        HashSet<Variable> read = [.. aggregate.Reads];
        List<OptionalStep> counted = [.. sketch.Optionals.Where(optional => read.Overlaps(optional.Nulls))];
        if (counted.Count > 0)
            return aggregate.Keys.IsEmpty ? TotalsOf(aggregate, sketch, counted, costs) : NumbersOf(aggregate, sketch, counted, costs);
        if (read.Count > 1 || (read.Count == 1 && !sketch.Nodes.ContainsKey(read.First())))
            return null;
        if (read.Count == 0 && SketchTriangle.Of(sketch) is { } triangle
            && costs.Of(triangle) is var ofTriangle && ofTriangle.Cost <= ofTriangle.OtherCost)
            return aggregate.WithInputs([TrianglesOf(aggregate, sketch, triangle, context) with { Costs = ofTriangle }]);
        if (read.Count == 0 && SketchCircle.Of(sketch) is { } circle && costs.Least(circle) is { } least
            && least.Apart(sketch) is { } apart)
            return aggregate.WithInputs([CircleOf(aggregate, sketch, least, context) with { Apart = apart, Costs = costs.Of(least) }]);
        WeighedNode? root = read.Count == 1 ? costs.At(read.First()) : costs.Least();
        if (root is null)
            return costs.OfWalking(read.Count == 1 ? read.First() : null) is { } walking ? aggregate with { Costs = walking } : null;
        LogicalWeighNodes nodes = new(sketch.Scan.Input, root) { CountOnly = read.Count == 0, Costs = costs.Of(root.Node) };
        return IsOfNodes(aggregate, root.Node) ? NodesOf(aggregate, nodes) : aggregate.WithInputs([nodes]);
    }

    /// <summary>What counts a variable that is never null counts rows.</summary>
    private static LogicalAggregate Countings(LogicalAggregate aggregate, PatternSketch sketch)
    {
        HashSet<Variable> found = [.. sketch.Nodes.Keys, .. sketch.Edges.Select(edge => edge.Relationship)];
        return aggregate with
        {
            Aggregates = [.. aggregate.Aggregates.Select(a => Counted(a) is { } variable && found.Contains(variable)
                ? a with { Function = null, Arguments = [] } : a)],
        };
    }

    /// <summary>The variable that an aggregate counts; null where it does anything else.</summary>
    private static Variable? Counted(BoundAggregate aggregate) => aggregate is
    { Distinct: false, Function.Name: "count", Arguments: [BoundVariable { Variable: var variable }] } ? variable : null;

    /// <summary>Whether each node is a group, of which nothing is asked but how many rows it has.</summary>
    private static bool IsOfNodes(LogicalAggregate aggregate, Variable node) =>
        aggregate.Aggregates.All(a => a.Function is null) && HasNode(aggregate, node);

    private static bool HasNode(LogicalAggregate aggregate, Variable node) =>
        aggregate.Keys.Any(key => key.Expression is BoundVariable variable && variable.Variable == node);

    private static LogicalProject NodesOf(LogicalAggregate aggregate, LogicalWeighNodes nodes)
    {
        Variable number = new("weight", new ExpressionType(ValueTypes.Integer), isAnonymous: true);
        LogicalWeighNodes numbered = nodes with { Numbers = [new WeighedNumber(number, nodes.Root)] };
        BoundVariable value = new(SourceSpan.None, number);
        return new LogicalProject(numbered, [.. aggregate.Keys, .. aggregate.Aggregates.Select(a => new BoundItem(a.Variable, value))]);
    }

    private static LogicalWeighTriangles TrianglesOf(
        LogicalAggregate aggregate, PatternSketch sketch, SketchTriangle triangle, PlanningContext context)
    {
        return new LogicalWeighTriangles(sketch.Scan.Input, Walked(aggregate, context), triangle.First.Types, triangle.Corners(sketch))
        {
            Paths = triangle.IsOpen ? triangle.Paths(sketch) : null,
            Meeting = triangle.MeetingSteps(sketch),
        };
    }

    private static LogicalWeighCircle CircleOf(
        LogicalAggregate aggregate, PatternSketch sketch, SketchCircle circle, PlanningContext context) => new(
        sketch.Scan.Input, Walked(aggregate, context), circle.Hanging(sketch, circle.Closing.From), circle.Steps(sketch),
        circle.ClosingStep(sketch));

    /// <summary>The pattern as it is walked where its numbers do not say enough.</summary>
    private static LogicalOperator Walked(LogicalAggregate aggregate, PlanningContext context) =>
        context.IsEnabled(PassNames.FoldBranches) ? BranchFolder.Fold(aggregate.Input, [], context.Cost) : aggregate.Input;

    /// <summary>Some aggregates count what optional matches find: one where they find nothing is none for these.</summary>
    private static LogicalWeighNodes? TotalsOf(
        LogicalAggregate aggregate, PatternSketch sketch, List<OptionalStep> counted, SketchCost costs) =>
        costs.Least() is { } root && NumbersOf(aggregate, root, counted) is { } numbers
            ? new LogicalWeighNodes(sketch.Scan.Input, root) { CountOnly = true, Numbers = numbers, Costs = costs.Of(root.Node) } : null;

    /// <summary>The same of each node.</summary>
    private static LogicalProject? NumbersOf(
        LogicalAggregate aggregate, PatternSketch sketch, List<OptionalStep> counted, SketchCost costs)
    {
        Variable[] read = [.. FreeVariables.Of(aggregate.Keys.Select(key => key.Expression)).Distinct()];
        if (read is not [var node] || !sketch.Nodes.ContainsKey(node) || !HasNode(aggregate, node) || costs.At(node) is not { } root
            || NumbersOf(aggregate, root, counted) is not { } numbers)
            return null;
        LogicalWeighNodes nodes = new(sketch.Scan.Input, root) { Numbers = numbers, Costs = costs.Of(node) };
        return new LogicalProject(nodes, [.. aggregate.Keys]);
    }

    /// <summary>What each aggregate counts of the nodes at which a pattern is found; null where any does anything else.</summary>
    private static ImmutableArray<WeighedNumber>? NumbersOf(LogicalAggregate aggregate, WeighedNode root, List<OptionalStep> counted)
    {
        List<WeighedNumber> numbers = [];
        foreach (BoundAggregate each in aggregate.Aggregates)
        {
            OptionalStep? optional = Counted(each) is { } variable ? counted.Find(step => step.Nulls.Contains(variable)) : null;
            if (each.Function is not null && optional is null)
                return null;
            numbers.Add(new WeighedNumber(each.Variable, optional is null ? root : Found(root, optional)));
        }

        return [.. numbers];
    }

    /// <summary>The pattern with an optional step that is there.</summary>
    private static WeighedNode Found(WeighedNode node, OptionalStep optional) => node with
    {
        Steps = [.. node.Steps.Select(step => step == optional.Step ? step with { Counting = StepCounting.Each }
            : step with { Far = Found(step.Far, optional), Other = step.Other is null ? null : Found(step.Other, optional) })],
    };
}
