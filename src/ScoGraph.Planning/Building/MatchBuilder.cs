using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Building;

/// <summary>Builds MATCH and OPTIONAL MATCH.</summary>
internal static class MatchBuilder
{
    /// <summary>
    /// How many of the clauses from one on are asked as one question. MATCH clauses in a row are, so that their patterns are ordered
    /// together. Not where a path is sought: it begins and ends at nodes that are found before. Nor behind a condition that is not
    /// repeatable: it is to be tested for each match of its own clause.
    /// </summary>
    public static int CountTogether(ImmutableArray<BoundClause> clauses, int first)
    {
        int next = first;
        while (next < clauses.Length && IsPlain(clauses[next]))
        {
            next++;
            if (!((BoundMatch)clauses[next - 1]).Pattern.Predicates.All(Purity.IsRepeatable))
                break;
        }

        return next - first;
    }

    public static void Add(GrowingPlan plan, BoundMatch match, PlanningContext context)
    {
        if (!match.Optional)
        {
            Add(plan, match.Pattern, context);
            return;
        }

        GrowingPlan inner = plan.Nested(PatternMentions.All(match.Pattern));
        Add(inner, match.Pattern, context);
        plan.Add(new LogicalOptional(plan.Plan, inner.Plan, [.. inner.Added]) { Place = match.Span });
    }

    private static bool IsPlain(BoundClause clause) => clause is BoundMatch
    { Optional: false, Pattern: { ShortestPaths.IsEmpty: true, Search: null } };

    /// <summary>
    /// A pattern and, behind a search, what the chosen paths must meet. Conditions on the ends alone leave out whole pairs of ends, so they
    /// may stand before the search, if they are repeatable; those that may fail stand in both places.
    /// </summary>
    private static void Add(GrowingPlan plan, BoundPattern pattern, PlanningContext context)
    {
        HashSet<Variable> inside = [.. pattern.Relationships.SelectMany(Inside), .. pattern.ShortestPaths.SelectMany(Inside),
            .. pattern.Paths.Select(p => p.Variable), .. pattern.Nodes.Except(Ends(pattern))];
        List<BoundExpression> before = [.. pattern.Predicates], after = [];
        foreach (BoundExpression condition in pattern.After)
        {
            if (FreeVariables.Of(condition).Overlaps(inside) || !Purity.IsRepeatable(condition))
            {
                after.Add(condition);
            }
            else if (Fallibility.ConditionCanFail(condition))
            {
                FailureMark mark = new();
                before.Add(new EarlyCondition(condition, mark));
                after.Add(new LateCondition(condition, mark));
            }
            else
            {
                before.Add(condition);
            }
        }

        BoundPattern sought = pattern with { Predicates = [.. before] };
        if (pattern.Search is { } search)
        {
            GrowingPlan inner = plan.Nested(PatternMentions.All(sought));
            PatternSolver.Solve(inner, [sought], context);
            plan.Add(new LogicalChoosePaths(plan.Plan, inner.Plan, search, [.. inner.Added]));
        }
        else
        {
            PatternSolver.Solve(plan, [sought], context);
        }

        plan.AddFilter(after);
    }

    private static IEnumerable<Variable> Ends(BoundPattern pattern) => pattern.Search is { } search
        ? [search.Start, search.End] : pattern.ShortestPaths.SelectMany(p => new[] { p.Relationship.From, p.Relationship.To });

    private static IEnumerable<Variable> Inside(BoundShortestPath path) => [path.Path, path.Relationship.Variable];

    private static IEnumerable<Variable> Inside(BoundRelationshipPattern pattern) =>
        [pattern.Variable, .. pattern.Iteration?.Groups.Select(g => g.List) ?? []];
}
