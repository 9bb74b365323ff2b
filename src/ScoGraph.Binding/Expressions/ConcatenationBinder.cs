using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.General;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Expressions;

/// <summary>The operator <c>||</c>: strings with strings, lists with lists.</summary>
internal static class ConcatenationBinder
{
    public static BoundExpression Bind(SourceSpan span, BoundExpression left, BoundExpression right)
    {
        Require(left);
        Require(right);
        ValueTypes kinds = left.Type.Kinds & right.Type.Kinds & (ValueTypes.String | ValueTypes.List);
        bool anyNull = (left.Type.Kinds & ~ValueTypes.Null) == 0 || (right.Type.Kinds & ~ValueTypes.Null) == 0;
        if (kinds == ValueTypes.None && !anyNull)
            throw BindingErrors.Concatenation(
                $"|| joins two strings or two lists, not {TypeNames.Of(left.Type)} and {TypeNames.Of(right.Type)}.", span);
        ExpressionType type = new(kinds, left.Type.Items | right.Type.Items);
        return new BoundFunctionCall(
            span, left.Type.MayBeNull() || right.Type.MayBeNull() ? type.OrNull() : type, ConcatenateFunction.Instance, [left, right]);
    }

    private static void Require(BoundExpression operand)
    {
        if (operand.Type.Kinds.IsNever(ValueTypes.String | ValueTypes.List))
            throw BindingErrors.Concatenation(
                $"An operand of || must be a string or a list, not {TypeNames.Of(operand.Type)}.", operand.Span);
    }
}
