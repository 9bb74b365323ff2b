using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Binding.Trees;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Aggregation;

/// <summary>
/// Sort keys and conditions behind a projection that groups or is DISTINCT: they see the items by name, the items' expressions where
/// these are repeated, and the aggregates.
/// </summary>
/// <param name="aliases">The items' names.</param>
/// <param name="items">The keys and aggregates.</param>
/// <param name="whole">The sort key, which may repeat any item as a whole; null for a condition.</param>
internal sealed class SortGrouping(Scope aliases, GroupingTable items, Expression? whole) : Grouping
{
    private readonly bool _aggregates = whole is not null
        && SyntaxTrees.Any(whole, n => n is Expression e && items.FindAggregate(e) is not null);

    public override BoundExpression? Replace(Expression expression, ExpressionContext context)
    {
        if (expression is VariableReference variable)
            return ReplaceVariable(variable, context);
        if (items.FindAggregate(expression) is { } aggregate)
            return new BoundVariable(expression.Span, aggregate);
        return (IsRecognized(expression, context) || ReferenceEquals(expression, whole)) && items.FindKey(expression) is { } key
            ? new BoundVariable(expression.Span, key)
            : null;
    }

    public override BoundExpression Aggregate(
        Expression call, AggregateFunction? function, bool distinct, ImmutableArray<BoundExpression> arguments, ExpressionType type) =>
        throw BindingErrors.AggregateNotAllowed(function?.Name ?? "count", call.Span);

    public override void CheckSubquery(ImmutableArray<Variable> arguments, SourceSpan span)
    {
    }

    private BoundVariable? ReplaceVariable(VariableReference variable, ExpressionContext context)
    {
        if (context.Scope.Find(variable.Name) is not null)
            return null;
        if (items.FindKey(variable) is { } key)
            return new BoundVariable(variable.Span, key);
        bool partOfKey = items.KeySyntax.Any(k => SyntaxTrees.Any(k, n => SyntaxTrees.Same(n, variable)));
        throw _aggregates && partOfKey
            ? BindingErrors.AmbiguousGrouping(variable.Name, variable.Span)
            : BindingErrors.UndefinedVariable(variable.Name, variable.Span, context.Scope);
    }

    /// <summary>Whether the expression may stand for a key as a part of the sort key, not only as the whole of it.</summary>
    private bool IsRecognized(Expression expression, ExpressionContext context) => expression switch
    {
        CountStar => true,
        FunctionCall call => context.State.Functions.FindAggregate(call.Function.Name) is not null,
        PropertyAccess access => SyntaxTrees.Bare(access.Target) is VariableReference target && !IsInner(target, context),
        _ => false,
    };

    /// <summary>Whether the name is that of a comprehension within the sort key.</summary>
    private bool IsInner(VariableReference reference, ExpressionContext context) =>
        context.Scope.Find(reference.Name) is { } variable && !aliases.Contains(variable);
}
