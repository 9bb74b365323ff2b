using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar;
using ScoGraph.Functions.Scalar.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// What must hold for all nodes or relationships of a path, or for none, is tested of each step: <c>all(n IN nodes(p) WHERE …)</c> right
/// above the pattern that makes the path, of whatever that names, and of both ends of each relationship of its walks. So a walk ends where
/// it cannot be right any more, and the path is perhaps not needed at all.
/// </summary>
internal sealed class TestPaths : IPlanPass
{
    public string Name => "test-paths";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        bool isChanged = false;
        for (int at = 0; at + 1 < chain.Count; at++)
        {
            if (chain[at] is LogicalFilter filter && chain[at + 1] is LogicalProject made)
                isChanged |= TryRewrite(chain, at, filter, made);
        }

        return isChanged ? PlanTree.Joined(chain) : root;
    }

    private static bool TryRewrite(List<LogicalOperator> chain, int at, LogicalFilter filter, LogicalProject made)
    {
        ImmutableArray<BoundExpression>.Builder left = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (BoundExpression predicate in filter.Predicates)
        {
            if (Asked(predicate, made) is not var (each, path, ofNodes) || !TryTest(chain, at + 2, each, path, ofNodes, left))
                left.Add(predicate);
        }

        // Each that was taken away left something of what it names.
        bool isChanged = !left.SequenceEqual(filter.Predicates, ReferenceEqualityComparer.Instance);
        if (left.Count == 0)
            chain.RemoveAt(at);
        else if (isChanged)
            chain[at] = filter with { Predicates = left.ToImmutable() };
        return isChanged;
    }

    /// <summary>
    /// The path of which a predicate asks that something holds of all its nodes, or relationships; null for any other predicate.
    /// </summary>
    private static (BoundQuantifier Each, BoundPathVariable Path, bool OfNodes)? Asked(BoundExpression predicate, LogicalProject made) =>
        predicate is BoundQuantifier
        {
            Quantifier: Quantifier.All or Quantifier.None,
            List: BoundFunctionCall
            {
                Function: NodesFunction or RelationshipsFunction,
                Arguments: [BoundVariable { Variable: var path }],
            } list,
        } each
        && made.Items.FirstOrDefault(item => item.Variable == path)?.Expression is BoundPath { Elements: var elements }
        && Purity.IsRepeatable(each.Where)
            ? (each, elements, list.Function is NodesFunction) : null;

    /// <summary>Has the walks of a path test their steps.</summary>
    /// <returns>False, and nothing is changed, where what must hold is not known there, or not all walks are found.</returns>
    private static bool TryTest(
        List<LogicalOperator> chain, int from, BoundQuantifier each, BoundPathVariable path, bool ofNodes,
        ImmutableArray<BoundExpression>.Builder named)
    {
        HashSet<Variable> read = FreeVariables.Of(each.Where), left = [.. path.Relationships];
        read.Remove(each.Variable);
        List<(int At, LogicalVariableExpand Walk)> walks = [];
        for (int at = from; left.Count > 0 && at < chain.Count && chain[at] is LogicalWalk or LogicalFilter or LogicalNodeScan; at++)
        {
            // What is read must be bound before all walks that test it.
            if (chain[at].Introduced.Any(read.Contains))
                return false;
            if (chain[at] is LogicalWalk step && left.Remove(step.Walk.Relationship) && step is not LogicalExpand)
            {
                if (step is not LogicalVariableExpand walk)
                    return false;
                walks.Add((at, walk));
            }
        }

        List<BoundExpression> asked = [.. (ofNodes ? path.Nodes : path.Relationships.Except(walks.Select(walk => walk.Walk.Relationships)))
            .Select(element => ItemCondition.Of(each, new BoundVariable(each.Span, element))).OfType<BoundExpression>()];
        List<ImmutableArray<BoundExpression>> tested = [.. walks.Select(walk => Steps(each, walk.Walk, ofNodes))];
        int elements = ofNodes ? path.Nodes.Length : path.Relationships.Length - walks.Count;
        if (left.Count > 0 || walks.Count == 0 || asked.Count < elements || tested.Any(steps => steps.IsEmpty))
            return false;
        foreach (((int at, LogicalVariableExpand walk), ImmutableArray<BoundExpression> steps) in walks.Zip(tested))
            chain[at] = walk with { Length = walk.Length with { StepPredicates = [.. walk.Length.StepPredicates, .. steps] } };
        named.AddRange(asked);
        return true;
    }

    /// <summary>What must hold of each step of a walk; none where that cannot be written.</summary>
    private static ImmutableArray<BoundExpression> Steps(BoundQuantifier each, LogicalVariableExpand walk, bool ofNodes)
    {
        BoundVariable step = new(each.Span, walk.Length.Step);
        if (!ofNodes)
            return ItemCondition.Of(each, step) is { } condition ? [condition] : [];
        // Where a step begins another has ended, or the walk begins: only where it goes is not known both have to be asked.
        ScalarFunction[] ends = walk.Walk.Direction switch
        {
            Direction.Outgoing => [new EndNodeFunction()],
            Direction.Incoming => [new StartNodeFunction()],
            _ => [new StartNodeFunction(), new EndNodeFunction()],
        };
        ImmutableArray<BoundExpression> asked = [.. ends
            .Select(end => ItemCondition.Of(each, new BoundFunctionCall(each.Span, new ExpressionType(ValueTypes.Node), end, [step])))
            .OfType<BoundExpression>()];
        return asked.Length == ends.Length ? asked : [];
    }
}
