using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;

namespace ScoGraph.Binding.Expressions;

/// <summary>What names the items of a list: comprehensions, quantifiers and reduce.</summary>
internal static class ComprehensionBinder
{
    public static BoundExpression BindList(ListComprehension comprehension, ExpressionContext context)
    {
        BoundExpression list = BindIterated(comprehension.List, context);
        Variable item = new(comprehension.Variable.Name, TypeRules.ItemOf(list.Type));
        ExpressionContext inside = context.Inside(item.Name, item);
        BoundExpression? where = comprehension.Where is { } condition ? ExpressionBinder.BindPredicate(condition, inside) : null;
        BoundExpression? projection = comprehension.Projection is { } result ? ExpressionBinder.Bind(result, inside) : null;
        ValueTypes kinds = ValueTypes.List | (list.Type.Kinds & ValueTypes.Null);
        ExpressionType type = new(kinds, projection?.Type.Kinds ?? item.Type.Kinds);
        return new BoundListComprehension(comprehension.Span, type, item, list, where, projection);
    }

    public static BoundExpression BindQuantifier(QuantifierExpression quantifier, ExpressionContext context)
    {
        BoundExpression list = BindIterated(quantifier.List, context);
        Variable item = new(quantifier.Variable.Name, TypeRules.ItemOf(list.Type));
        BoundExpression where = ExpressionBinder.BindPredicate(quantifier.Where, context.Inside(item.Name, item));
        return new BoundQuantifier(quantifier.Span, KindOf(quantifier.Kind), item, list, where);
    }

    public static BoundExpression BindReduce(ReduceExpression reduce, ExpressionContext context)
    {
        BoundExpression initial = ExpressionBinder.Bind(reduce.Initial, context);
        BoundExpression list = BindIterated(reduce.List, context);
        Variable accumulator = new(reduce.Accumulator.Name, ExpressionType.Any);
        Variable item = new(reduce.Variable.Name, TypeRules.ItemOf(list.Type));
        ExpressionContext inside = context.Inside(accumulator.Name, accumulator).Inside(item.Name, item);
        return new BoundReduce(reduce.Span, accumulator, initial, item, list, ExpressionBinder.Bind(reduce.Step, inside))
        {
            Test = reduce.Test is { } test ? ExpressionBinder.BindPredicate(test, inside) : null,
        };
    }

    private static BoundExpression BindIterated(Expression list, ExpressionContext context)
    {
        BoundExpression bound = ExpressionBinder.Bind(list, context);
        TypeRules.RequireIterable(bound);
        return bound;
    }

    private static Quantifier KindOf(QuantifierKind kind) => kind switch
    {
        QuantifierKind.All => Quantifier.All,
        QuantifierKind.Any => Quantifier.Any,
        QuantifierKind.None => Quantifier.None,
        QuantifierKind.Single => Quantifier.Single,
        _ => throw new InvalidOperationException($"The quantifier {kind} is not bound."),
    };
}
