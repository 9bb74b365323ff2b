using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Building;

/// <summary>
/// Builds the operators of a query, clause by clause, in the order written; only the order within a pattern is chosen here.
/// </summary>
internal static class QueryBuilder
{
    public static LogicalOperator Build(BoundQuery query, PlanningContext context)
    {
        ImmutableArray<LogicalOperator> parts = [.. query.Parts.Select(part => BuildPart(part, query.Arguments, context))];
        return parts.Length == 1
            ? parts[0]
            : new LogicalUnion(parts, [.. query.Parts.Select(p => p.Columns)], [.. query.Columns.Select(c => c.Variable)], query.All);
    }

    private static LogicalOperator BuildPart(BoundUnionPart part, ImmutableArray<Variable> arguments, PlanningContext context)
    {
        LogicalOperator plan = new LogicalArgument(arguments);
        for (int i = 0; i < part.Clauses.Length;)
        {
            int matches = part.Clauses.Skip(i).TakeWhile(IsPlainMatch).Count();
            if (matches > 1)
                plan = PatternSolver.Solve(plan, [.. part.Clauses.Skip(i).Take(matches).Select(c => ((BoundMatch)c).Pattern)], context);
            else
                plan = AddClause(plan, part.Clauses[i], context);
            i += Math.Max(1, matches);
        }

        return plan;
    }

    /// <summary>
    /// MATCH clauses in a row ask one question together, so their patterns are ordered as one. Not where a path is sought: it begins and
    /// ends at nodes that are found before.
    /// </summary>
    private static bool IsPlainMatch(BoundClause clause) => clause is BoundMatch
    { Optional: false, Pattern: { ShortestPaths.IsEmpty: true, Search: null } };

    private static LogicalOperator AddClause(LogicalOperator plan, BoundClause clause, PlanningContext context) => clause switch
    {
        BoundMatch { Optional: false } match => AddMatch(plan, match.Pattern, context),
        BoundMatch match => AddOptional(plan, match, context),
        BoundUnwind unwind => new LogicalUnwind(plan, unwind.List, unwind.Variable),
        BoundProjection projection => ProjectionBuilder.Add(plan, projection),
        BoundCreate create => new LogicalCreate(plan, create),
        BoundMerge merge => new LogicalMerge(plan, PatternSolver.Solve(ArgumentOver(plan), [merge.Pattern], context), merge),
        BoundUpdateClause update => new LogicalUpdate(plan, update.Updates),
        BoundDelete delete => new LogicalDelete(plan, delete),
        BoundLoadCsv load => new LogicalLoadCsv(plan, load),
        BoundCallSubquery call => new LogicalCallSubquery(
            plan, Build(call.Body, context), [.. call.Body.Columns.Select(c => c.Variable)], call.Optional, call.Writes),
        BoundForeach each => new LogicalForeach(plan, Build(each.Body, context), each.List, each.Variable),
        BoundCallProcedure call => new LogicalCallProcedure(plan, call),
        _ => throw new InvalidOperationException($"{clause.GetType().Name} has no entry in {nameof(QueryBuilder)}."),
    };

    /// <summary>
    /// A pattern and, behind a search, what the chosen paths must meet. Conditions on the ends alone leave out whole pairs of ends, so they
    /// may stand before the search.
    /// </summary>
    private static LogicalOperator AddMatch(LogicalOperator plan, BoundPattern pattern, PlanningContext context)
    {
        HashSet<Variable> inside = [.. pattern.Relationships.SelectMany(Inside), .. pattern.ShortestPaths.SelectMany(Inside),
            .. pattern.Paths.Select(p => p.Variable), .. pattern.Nodes.Except(Ends(pattern))];
        ILookup<bool, BoundExpression> after = pattern.After.ToLookup(p => FreeVariables.Of(p).Overlaps(inside));
        BoundPattern sought = pattern with { Predicates = [.. pattern.Predicates, .. after[false]] };
        if (pattern.Search is { } search)
        {
            LogicalOperator inner = PatternSolver.Solve(ArgumentOver(plan), [sought], context);
            plan = new LogicalChoosePaths(plan, inner, search, [.. OperatorVariables.Bound(inner).Except(OperatorVariables.Bound(plan))]);
        }
        else
        {
            plan = PatternSolver.Solve(plan, [sought], context);
        }

        return after[true].Any() ? new LogicalFilter(plan, [.. after[true]]) : plan;
    }

    private static IEnumerable<Variable> Ends(BoundPattern pattern) => pattern.Search is { } search
        ? [search.Start, search.End] : pattern.ShortestPaths.SelectMany(p => new[] { p.Relationship.From, p.Relationship.To });

    private static IEnumerable<Variable> Inside(BoundShortestPath path) => [path.Path, path.Relationship.Variable];

    private static IEnumerable<Variable> Inside(BoundRelationshipPattern pattern) =>
        [pattern.Variable, .. pattern.Iteration?.Groups.Select(g => g.List) ?? []];

    private static LogicalOptional AddOptional(LogicalOperator plan, BoundMatch match, PlanningContext context)
    {
        LogicalOperator inner = AddMatch(ArgumentOver(plan), match.Pattern, context);
        return new LogicalOptional(plan, inner, [.. OperatorVariables.Bound(inner).Except(OperatorVariables.Bound(plan))]);
    }

    private static LogicalArgument ArgumentOver(LogicalOperator plan) => new([.. OperatorVariables.Bound(plan)]);
}
