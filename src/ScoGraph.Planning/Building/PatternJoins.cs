using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Building;

/// <summary>
/// Where what is computed of nodes of a pattern must be equal: what that leaves, once all are found, and which nodes can be sought by what
/// others have.
/// </summary>
internal sealed class PatternJoins
{
    private readonly Dictionary<Variable, List<Join>> _at = [];

    /// <param name="pattern">The pattern.</param>
    /// <param name="given">What is bound before it: comparing a node with that is a condition on the node.</param>
    /// <param name="model">What comparisons leave.</param>
    public PatternJoins(BoundPattern pattern, IReadOnlySet<Variable> given, CostModel model)
    {
        HashSet<Variable> nodes = [.. pattern.Nodes.Where(node => !given.Contains(node))];
        foreach (BoundExpression predicate in pattern.Predicates)
        {
            if (predicate is not BoundComparison { Operator: Comparison.Equal } equality)
                continue;
            ImmutableArray<Variable> left = [.. FreeVariables.Of(equality.Left)], right = [.. FreeVariables.Of(equality.Right)];
            if (left.IsEmpty || right.IsEmpty || left.Intersect(right).Any() || !left.Concat(right).All(nodes.Contains))
                continue;
            ImmutableArray<string> keys =
                [.. left.Concat(right).Select(node => LabelPredicates.Equality(predicate, node)?.Key).OfType<string>()];
            if (keys.IsEmpty)
                continue;
            Join join = new([.. left, .. right], 1 / keys.Max(model.Distinct));
            foreach (Variable node in join.Nodes)
            {
                if (!_at.TryGetValue(node, out List<Join>? joins))
                    _at[node] = joins = [];
                joins.Add(LabelPredicates.Equality(predicate, node) is null ? join : join with { Seeks = true });
            }
        }
    }

    /// <summary>The nodes that are compared.</summary>
    public IEnumerable<Variable> Nodes => _at.Keys;

    /// <summary>
    /// What comparing a node with those that are bound leaves of the rows in which it is found; 1 where it is not compared.
    /// </summary>
    public double Left(Variable found, IReadOnlySet<Variable> bound)
    {
        double left = 1;
        if (_at.TryGetValue(found, out List<Join>? joins))
        {
            foreach (Join join in joins)
                left *= join.IsComplete(found, bound) ? join.Left : 1;
        }

        return left;
    }

    /// <summary>Whether a property of a node is compared with what is bound.</summary>
    public bool IsCompared(Variable node, IReadOnlySet<Variable> bound) =>
        _at.TryGetValue(node, out List<Join>? joins) && joins.Exists(join => join.Seeks && join.IsComplete(node, bound));

    /// <summary>An equality.</summary>
    /// <param name="Nodes">The nodes that it reads.</param>
    /// <param name="Left">What it leaves.</param>
    private sealed record Join(ImmutableArray<Variable> Nodes, double Left)
    {
        /// <summary>Whether the node can be looked up once the others are bound, as it is one of its properties that is compared.</summary>
        public bool Seeks { get; init; }

        public bool IsComplete(Variable found, IReadOnlySet<Variable> bound) =>
            Nodes.All(node => node == found || bound.Contains(node));
    }
}
