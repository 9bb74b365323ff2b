using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Clauses;
using ScoGraph.Binding.Patterns;
using ScoGraph.Binding.Scopes;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Expressions;

/// <summary>Queries inside expressions: pattern predicates, pattern comprehensions, shortest paths, EXISTS, COUNT and COLLECT.</summary>
internal static class SubqueryBinder
{
    public static BoundExpression BindPattern(PatternExpression expression, ExpressionContext context)
    {
        if (expression.Pattern.Selector != PathSelector.All)
            return BindShortestPath(expression, context);
        if (!context.IsPredicate)
            throw BindingErrors.PatternAsValue(expression.Span);
        SubqueryFrame frame = context.State.Enter(context.Scope);
        BoundPattern pattern = new PatternBinder(
            context.State, new Scope(context.Scope), optional: false, mayIntroduce: false, PathModeBinder.Default)
            .Bind([expression.Pattern], null);
        BoundMatch match = new(expression.Span, false, pattern);
        return Leave(context, new BoundSubquery(
            expression.Span, new ExpressionType(ValueTypes.Boolean), Subquery.Exists, QueryOf([match], null, frame)));
    }

    public static BoundExpression BindComprehension(PatternComprehension comprehension, ExpressionContext context) =>
        BindCollect(comprehension.Span, comprehension.Pattern, comprehension.Where, comprehension.Projection, context);

    public static BoundExpression BindSubquery(SubqueryExpression subquery, ExpressionContext context)
    {
        SubqueryFrame frame = context.State.Enter(context.Scope);
        bool wrote = context.State.Writes;
        BoundQuery query = QueryBinder.BindSubquery(subquery, context.State, context.Scope) with { Arguments = frame.Arguments };
        if (context.State.Writes && !wrote)
            throw BindingErrors.ClauseOrder(
                $"A procedure that changes the graph cannot be called inside {subquery.Kind.ToString().ToUpperInvariant()}.", subquery.Span);
        (Subquery kind, ExpressionType type) = subquery.Kind switch
        {
            SubqueryKind.Exists => (Subquery.Exists, new ExpressionType(ValueTypes.Boolean)),
            SubqueryKind.Count => (Subquery.Count, new ExpressionType(ValueTypes.Integer)),
            SubqueryKind.Collect => (Subquery.Collect, new ExpressionType(ValueTypes.List, query.Columns[0].Variable.Type.Kinds)),
            _ => throw new InvalidOperationException($"The subquery {subquery.Kind} is not bound."),
        };
        return Leave(context, new BoundSubquery(subquery.Span, type, kind, query));
    }

    private static BoundExpression BindShortestPath(PatternExpression expression, ExpressionContext context)
    {
        BoundExpression paths = BindCollect(expression.Span, expression.Pattern, null, null, context.Value);
        return expression.Pattern.Selector == PathSelector.AllShortest
            ? paths
            : new BoundIndex(expression.Span, ExpressionType.Path.OrNull(), paths, new BoundConstant(
                expression.Span, new ExpressionType(ValueTypes.Integer), Value.FromInteger(0)));
    }

    /// <summary>The values of the projection, or the paths themselves where it is null.</summary>
    private static BoundExpression BindCollect(
        SourceSpan span, PathPattern pattern, Expression? where, Expression? projection, ExpressionContext context)
    {
        SubqueryFrame frame = context.State.Enter(context.Scope);
        Scope scope = new(context.Scope);
        BoundPattern matched = new PatternBinder(
            context.State, scope, optional: false, mayIntroduce: projection is not null, PathModeBinder.Default)
            .Bind([pattern], where);
        BoundExpression result = projection is null
            ? new BoundVariable(span, matched.ShortestPaths[0].Path)
            : ExpressionBinder.Bind(projection, new ExpressionContext(context.State, scope));
        Variable variable = result is BoundVariable known ? known.Variable : context.State.Unnamed("item", result.Type);
        BoundProjection items = new(span, [new BoundItem(variable, result)]);
        ExpressionType type = new(ValueTypes.List, variable.Type.Kinds);
        return Leave(context, new BoundSubquery(
            span, type, Subquery.Collect, QueryOf([new BoundMatch(span, false, matched), items], variable, frame)));
    }

    private static BoundQuery QueryOf(ImmutableArray<BoundClause> clauses, Variable? result, SubqueryFrame frame) => result is null
        ? new BoundQuery([new BoundUnionPart(clauses, [])], [], false, frame.Arguments)
        : new BoundQuery([new BoundUnionPart(clauses, [result])], [new BoundColumn(result.Name, result)], false, frame.Arguments);

    private static BoundSubquery Leave(ExpressionContext context, BoundSubquery subquery)
    {
        context.State.Leave();
        context.Grouping?.CheckSubquery(subquery.Query.Arguments, subquery.Span);
        return subquery;
    }
}
