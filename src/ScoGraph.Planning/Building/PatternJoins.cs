using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Building;

/// <summary>
/// Where a property of a node of a pattern must equal one of another node: what that leaves, once both are found, and which nodes can be
/// sought by what others have.
/// </summary>
internal sealed class PatternJoins
{
    private readonly Dictionary<Variable, List<(Variable Other, double Left)>> _at = [];

    /// <param name="pattern">The pattern.</param>
    /// <param name="given">What is bound before it: comparing a node with that is a condition on the node.</param>
    /// <param name="model">What comparisons leave.</param>
    public PatternJoins(BoundPattern pattern, IReadOnlySet<Variable> given, CostModel model)
    {
        HashSet<Variable> nodes = [.. pattern.Nodes.Where(node => !given.Contains(node))];
        foreach (BoundExpression predicate in pattern.Predicates)
        {
            if (predicate is not BoundComparison
                {
                    Operator: Comparison.Equal, Left: BoundProperty { Target: BoundVariable { Variable: var one } } left,
                    Right: BoundProperty { Target: BoundVariable { Variable: var other } } right,
                } || one == other || !nodes.Contains(one) || !nodes.Contains(other))
                continue;
            double part = 1 / Math.Max(model.Distinct(left.Key), model.Distinct(right.Key));
            At(one).Add((other, part));
            At(other).Add((one, part));
        }

        List<(Variable Other, double Left)> At(Variable node) => _at.TryGetValue(node, out var joins) ? joins : _at[node] = [];
    }

    /// <summary>The nodes whose properties are compared.</summary>
    public IEnumerable<Variable> Nodes => _at.Keys;

    /// <summary>
    /// What comparing a node with those that are bound leaves of the rows in which it is found; 1 where it is not compared.
    /// </summary>
    public double Left(Variable found, IReadOnlySet<Variable> bound)
    {
        double left = 1;
        if (_at.TryGetValue(found, out var joins))
        {
            foreach ((Variable other, double part) in joins)
                left *= bound.Contains(other) ? part : 1;
        }

        return left;
    }

    /// <summary>Whether a node is compared with one that is bound.</summary>
    public bool IsCompared(Variable node, IReadOnlySet<Variable> bound) =>
        _at.TryGetValue(node, out var joins) && joins.Exists(join => bound.Contains(join.Other));
}
