using System.Collections.Immutable;
using ScoGraph.Binding.Aggregation;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Clauses.RowCounts;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Patterns;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Clauses;

/// <summary>WITH and RETURN. They leave a scope of their items' names alone.</summary>
internal static class ProjectionBinder
{
    public static BoundProjection BindWith(WithClause clause, ClauseContext context)
    {
        BoundProjection bound = Bind(clause.Span, clause.Projection, clause.Where, context, out _);
        foreach (ProjectionItem item in clause.Projection.Items)
        {
            if (item.Alias is null && item.Expression is not VariableReference)
                throw BindingErrors.NoAlias(item.Span);
        }

        return bound;
    }

    public static BoundProjection BindReturn(ReturnClause clause, ClauseContext context, out ImmutableArray<BoundColumn> columns)
    {
        if (clause.Projection.All && clause.Projection.Items.IsEmpty && !context.Scope.Own.Any())
            throw BindingErrors.NoVariables(clause.Projection.Span);
        return Bind(clause.Span, clause.Projection, null, context, out columns);
    }

    private static BoundProjection Bind(
        SourceSpan span, Projection projection, Expression? where, ClauseContext context, out ImmutableArray<BoundColumn> columns)
    {
        BoundItems items = ItemBinder.Bind(projection, context);
        SortContext sort = new(context, items, projection.Distinct);
        ImmutableArray<BoundSortKey> keys =
            [.. projection.OrderBy.Select(k => new BoundSortKey(ExpressionBinder.Bind(k.Expression, sort.Of(k.Expression)), k.Descending))];
        BoundExpression? skip = SkipBinder.Bind(projection.Skip, context.State);
        BoundExpression? limit = LimitBinder.Bind(projection.Limit, context.State);
        ImmutableArray<BoundExpression> conditions = [.. Conjunction.Bind(where, sort.OfCondition)];
        context.Scope = sort.Aliases;
        columns = [.. items.Items.Select(i => new BoundColumn(i.Name, i.Variable))];
        ImmutableArray<BoundItem> bound = [.. items.Items.Select(i => new BoundItem(i.Variable, i.Expression)).DistinctBy(i => i.Variable)];
        return new BoundProjection(span, bound)
        {
            Aggregation = items.Aggregation,
            Distinct = projection.Distinct,
            OrderBy = keys,
            Skip = skip,
            Limit = limit,
            Where = conditions,
        };
    }
}
