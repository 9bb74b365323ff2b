using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Expressions;

/// <summary>Calls of aggregates, which become variables of the grouping around them.</summary>
internal static class AggregateBinder
{
    public static BoundExpression Bind(FunctionCall call, AggregateFunction function, ExpressionContext context)
    {
        RequirePlace(function.Name, call, context);
        ExpressionContext inside = context with { Aggregates = AggregatePlace.InsideAggregate, Grouping = null };
        ImmutableArray<BoundExpression> arguments = FunctionBinder.BindArguments(call, function.Name, function.Signature, inside);
        ExpressionType type = new(function.Signature.Result);
        if (function.Name.Equals("collect", StringComparison.OrdinalIgnoreCase))
            type = type with { Items = arguments[0].Type.Kinds };
        return context.Grouping!.Aggregate(call, function, call.Distinct, arguments, type);
    }

    public static BoundExpression BindCountStar(CountStar count, ExpressionContext context)
    {
        RequirePlace("count", count, context);
        return context.Grouping!.Aggregate(count, null, false, [], new ExpressionType(ValueTypes.Integer));
    }

    private static void RequirePlace(string name, Expression call, ExpressionContext context)
    {
        if (context.Aggregates == AggregatePlace.InsideAggregate)
            throw BindingErrors.NestedAggregate(name, call.Span);
        if (context.Aggregates == AggregatePlace.Forbidden || context.Grouping is null)
            throw BindingErrors.AggregateNotAllowed(name, call.Span);
    }
}
