using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Expressions;

/// <summary>Which operands arithmetic takes and what type it gives.</summary>
internal static class ArithmeticBinder
{
    public static BoundArithmetic Bind(SourceSpan span, ArithmeticOperator sign, BoundExpression left, BoundExpression right)
    {
        (ValueTypes allowed, string symbol) = sign switch
        {
            ArithmeticOperator.Add => (TypeRules.Summands, "+"),
            ArithmeticOperator.Subtract => (TypeRules.Subtractable, "-"),
            ArithmeticOperator.Multiply => (TypeRules.Scalable, "*"),
            ArithmeticOperator.Divide => (TypeRules.Scalable, "/"),
            ArithmeticOperator.Modulo => (ValueTypes.Number, "%"),
            ArithmeticOperator.Power => (ValueTypes.Number, "^"),
            _ => throw new InvalidOperationException($"The operator {sign} is not bound."),
        };
        bool appends = sign == ArithmeticOperator.Add && ((left.Type.Kinds | right.Type.Kinds) & ValueTypes.List) != 0;
        if (!appends)
        {
            TypeRules.Require(left, allowed, $"An operand of {symbol}");
            TypeRules.Require(right, allowed, $"An operand of {symbol}");
        }

        ExpressionType type = TypeOf(sign, left.Type, right.Type);
        return new BoundArithmetic(span, left.Type.MayBeNull() || right.Type.MayBeNull() ? type.OrNull() : type, sign, left, right);
    }

    private static ExpressionType TypeOf(ArithmeticOperator sign, ExpressionType left, ExpressionType right)
    {
        if (left.IsOnly(ValueTypes.Number) && right.IsOnly(ValueTypes.Number))
        {
            bool integer = sign != ArithmeticOperator.Power && left.IsOnly(ValueTypes.Integer) && right.IsOnly(ValueTypes.Integer);
            bool real = sign == ArithmeticOperator.Power || left.IsOnly(ValueTypes.Float) || right.IsOnly(ValueTypes.Float);
            return new ExpressionType(integer ? ValueTypes.Integer : real ? ValueTypes.Float : ValueTypes.Number);
        }

        if (sign is ArithmeticOperator.Modulo or ArithmeticOperator.Power)
            return new ExpressionType(ValueTypes.Number);
        if (sign != ArithmeticOperator.Add)
            return new ExpressionType(TypeRules.Subtractable);
        if (left.IsOnly(ValueTypes.List) || right.IsOnly(ValueTypes.List))
            return new ExpressionType(ValueTypes.List, Appended(left) | Appended(right));
        const ValueTypes Text = ValueTypes.String | ValueTypes.Number;
        if (left.IsOnly(Text) && right.IsOnly(Text) && (left.IsOnly(ValueTypes.String) || right.IsOnly(ValueTypes.String)))
            return new ExpressionType(ValueTypes.String);
        return ExpressionType.Any;
    }

    private static ValueTypes Appended(ExpressionType type) =>
        type.IsOnly(ValueTypes.List) ? type.Items : (type.Kinds & ValueTypes.List) != 0 ? ValueTypes.Any : type.Kinds;
}
