using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Expressions;

/// <summary>What static types allow. Only what can never be right is a mistake; the rest is decided when rows are computed.</summary>
internal static class TypeRules
{
    public const ValueTypes Summands =
        ValueTypes.Number | ValueTypes.String | ValueTypes.List | ValueTypes.Temporal | ValueTypes.Duration;

    public const ValueTypes Scalable = ValueTypes.Number | ValueTypes.Duration;

    public const ValueTypes Subtractable = Scalable | ValueTypes.Temporal;

    public const ValueTypes HavingProperties =
        ValueTypes.Element | ValueTypes.Map | ValueTypes.Temporal | ValueTypes.Duration | ValueTypes.Point;

    public static BoundExpression RequireBoolean(BoundExpression expression, string role) =>
        Require(expression, ValueTypes.Boolean, role);

    /// <summary>The expression itself, or a mistake where its type can never be one of the allowed ones.</summary>
    public static BoundExpression Require(BoundExpression expression, ValueTypes allowed, string role)
    {
        if (expression.Type.Kinds.IsNever(allowed))
            throw BindingErrors.InvalidArgument(
                $"{role} must be {TypeNames.Of(allowed)}, not {TypeNames.Of(expression.Type.Kinds)}.", expression.Span);
        return expression;
    }

    public static bool MayBeNull(this ExpressionType type) => (type.Kinds & ValueTypes.Null) != 0;

    /// <summary>Whether the type, null apart, lies within the kinds.</summary>
    public static bool IsOnly(this ExpressionType type, ValueTypes kinds) =>
        (type.Kinds & ~(kinds | ValueTypes.Null)) == 0 && (type.Kinds & kinds) != 0;

    public static ExpressionType Union(ExpressionType left, ExpressionType right)
    {
        ValueTypes items = !MayBeList(left) ? right.Items : !MayBeList(right) ? left.Items : left.Items | right.Items;
        return new ExpressionType(left.Kinds | right.Kinds, items);
    }

    public static ExpressionType OrNull(this ExpressionType type) => type with { Kinds = type.Kinds | ValueTypes.Null };

    /// <summary>The type of the items where the expression is iterated over.</summary>
    public static ExpressionType ItemOf(ExpressionType list) =>
        list.IsOnly(ValueTypes.List) && list.Items != ValueTypes.None ? new ExpressionType(list.Items) : ExpressionType.Any;

    public static ExpressionType ListOf(IEnumerable<BoundExpression> items)
    {
        ValueTypes kinds = ValueTypes.None;
        foreach (BoundExpression item in items)
            kinds |= item.Type.Kinds;
        return new ExpressionType(ValueTypes.List, kinds == ValueTypes.None ? ValueTypes.Null : kinds);
    }

    public static void RequireIterable(BoundExpression list) => Require(list, ValueTypes.List, "What is iterated over");

    public static SourceSpan Covering(BoundExpression left, BoundExpression right) => SourceSpan.Covering(left.Span, right.Span);

    private static bool MayBeList(ExpressionType type) => (type.Kinds & ValueTypes.List) != 0;
}
