using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Ordering;

/// <summary>
/// Of the relationships of a pattern that must not be the same, those of which that is not certain already: where two were the same, their
/// ends would be, and some ends differ by their labels or by a condition of the pattern.
/// </summary>
internal sealed class DifferentSteps
{
    private readonly ShardPattern _pattern;
    private readonly GraphLayout _layout;
    private readonly HashSet<(Variable, Variable)> _unlike = [];

    public DifferentSteps(ShardPattern pattern, GraphLayout layout)
    {
        (_pattern, _layout) = (pattern, layout);
        foreach (PatternCondition condition in pattern.Conditions)
        {
            if (condition.Test is BoundComparison
                {
                    Operator: Comparison.NotEqual, Left: BoundVariable { Variable: var one }, Right: BoundVariable { Variable: var other },
                })
                _unlike.Add((one, other));
        }
    }

    /// <summary>The pairs that must be tested.</summary>
    /// <param name="walks">The relationships, as they say it themselves.</param>
    public HashSet<(Variable, Variable)> Of(IEnumerable<Walk> walks)
    {
        Dictionary<Variable, Walk> byRelationship = walks.ToDictionary(walk => walk.Relationship);
        return [.. byRelationship.Values.SelectMany(walk => walk.DifferentFrom
            .Where(other => byRelationship.TryGetValue(other, out Walk? known) && MayBeOne(walk, known))
            .Select(other => (walk.Relationship, other)))];
    }

    private bool MayBeOne(Walk one, Walk other) => _layout.LinksOf(one.Types).Any(_layout.LinksOf(other.Types).Contains)
        && Ways(one).Any(way => Ways(other).Any(second => MayBeOne([way.Start, way.End, second.Start, second.End])));

    /// <summary>Whether two relationships may have the same start and the same end; given are both of each.</summary>
    private bool MayBeOne(Variable[] ends)
    {
        HashSet<Variable> starts = [ends[0], ends[2]], targets = [ends[1], ends[3]];
        HashSet<Variable>[] alike = starts.Overlaps(targets) ? [[.. starts, .. targets]] : [starts, targets];
        return alike.All(group => group.All(first => group.All(second => first == second || !AreUnlike(first, second))));
    }

    private bool AreUnlike(Variable one, Variable other) => _unlike.Contains((one, other)) || _unlike.Contains((other, one))
        || (Find(one) is { } first && Find(other) is { } second && !first.Tables.Intersect(second.Tables).Any());

    private OrderedNode? Find(Variable variable) => _pattern.Nodes.FirstOrDefault(node => node.Variable == variable);

    /// <summary>Which nodes may be the start and the end of a relationship.</summary>
    private static IEnumerable<(Variable Start, Variable End)> Ways(Walk walk)
    {
        if (walk.Direction != Direction.Incoming)
            yield return (walk.From, walk.To);
        if (walk.Direction != Direction.Outgoing)
            yield return (walk.To, walk.From);
    }
}
