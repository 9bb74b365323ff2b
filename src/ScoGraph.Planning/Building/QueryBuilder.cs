using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Writes;

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
        GrowingPlan plan = new(arguments);
        for (int i = 0; i < part.Clauses.Length;)
        {
            context.ThrowIfStopped();
            int matches = MatchBuilder.CountTogether(part.Clauses, i);
            if (matches > 1)
                PatternSolver.Solve(plan, [.. part.Clauses[i..(i + matches)].Select(c => ((BoundMatch)c).Pattern)], context);
            else
                Add(plan, part.Clauses[i], context);
            i += Math.Max(1, matches);
        }

        return plan.Plan;
    }

    private static void Add(GrowingPlan plan, BoundClause clause, PlanningContext context)
    {
        switch (clause)
        {
            case BoundMatch match:
                MatchBuilder.Add(plan, match, context);
                break;
            case BoundProjection projection:
                ProjectionBuilder.Add(plan, projection);
                break;
            default:
                plan.Add(Single(plan, clause, context));
                break;
        }
    }

    /// <summary>Clauses that become one operator.</summary>
    private static LogicalOperator Single(GrowingPlan plan, BoundClause clause, PlanningContext context) => clause switch
    {
        BoundUnwind unwind => new LogicalUnwind(plan.Plan, unwind.List, unwind.Variable),
        BoundCreate create => new LogicalCreate(plan.Plan, create),
        BoundMerge merge => Merge(plan, merge, context),
        BoundUpdateClause update => new LogicalUpdate(plan.Plan, update.Updates),
        BoundDelete delete => new LogicalDelete(plan.Plan, delete),
        BoundSchema schema => new LogicalSchema(plan.Plan, schema),
        BoundLoadCsv load => new LogicalLoadCsv(plan.Plan, load),
        BoundCallSubquery call => new LogicalCallSubquery(
            plan.Plan, Build(call.Body, context), [.. call.Body.Columns.Select(c => c.Variable)], call.Optional, call.Writes)
        { Place = call.Span, Batches = call.Batches },
        BoundForeach each => new LogicalForeach(plan.Plan, Build(each.Body, context), each.List, each.Variable),
        BoundCallProcedure { Writes: true } call => Writing(plan, call),
        BoundCallProcedure call => new LogicalCallProcedure(plan.Plan, call),
        _ => throw new InvalidOperationException($"{clause.GetType().Name} has no entry in {nameof(QueryBuilder)}."),
    };

    /// <summary>A procedure that writes is called when all rows have come, as a subquery that writes is.</summary>
    private static LogicalCallSubquery Writing(GrowingPlan plan, BoundCallProcedure call)
    {
        GrowingPlan inner = plan.Nested(FreeVariables.Of(call.Expressions));
        inner.Add(new LogicalCallProcedure(inner.Plan, call));
        return new LogicalCallSubquery(plan.Plan, inner.Plan, [.. call.Yields.Select(y => y.Variable)], Optional: false, Writes: true)
        {
            Place = call.Span,
        };
    }

    private static LogicalMerge Merge(GrowingPlan plan, BoundMerge merge, PlanningContext context)
    {
        GrowingPlan match = plan.Nested(PatternMentions.All(merge.Pattern));
        PatternSolver.Solve(match, [merge.Pattern], context);
        return new LogicalMerge(plan.Plan, match.Plan, merge);
    }
}
