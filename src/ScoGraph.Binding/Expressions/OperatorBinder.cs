using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Expressions;

/// <summary>NOT, AND, OR, XOR, arithmetic, IN and the predicates on strings.</summary>
internal static class OperatorBinder
{
    public static BoundExpression BindUnary(UnaryExpression unary, ExpressionContext context)
    {
        if (unary.Operator == UnaryOperator.Not)
            return new BoundNot(unary.Span, TypeRules.RequireBoolean(ExpressionBinder.Bind(unary.Operand, context), "The operand of NOT"));
        string sign = unary.Operator == UnaryOperator.Plus ? "+" : "-";
        BoundExpression operand = TypeRules.Require(
            ExpressionBinder.Bind(unary.Operand, context.Value), TypeRules.Scalable, $"The operand of {sign}");
        // A number with its sign is a number: so whatever looks for constants finds it.
        if (operand is BoundConstant { Value: { IsInteger: true } or { IsFloat: true } } number && !IsLeast(number.Value))
        {
            Value value = unary.Operator == UnaryOperator.Plus ? number.Value : Arithmetic.Negate(number.Value);
            return number with { Span = unary.Span, Value = value };
        }

        return new BoundSign(unary.Span, operand.Type, unary.Operator == UnaryOperator.Plus, operand);
    }

    public static BoundExpression BindBinary(BinaryExpression binary, ExpressionContext context)
    {
        ExpressionContext inner = binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor
            ? context : context.Value;
        BoundExpression left = ExpressionBinder.Bind(binary.Left, inner), right = ExpressionBinder.Bind(binary.Right, inner);
        return binary.Operator switch
        {
            BinaryOperator.And => Logical(binary, LogicalConnective.And, left, right),
            BinaryOperator.Or => Logical(binary, LogicalConnective.Or, left, right),
            BinaryOperator.Xor => Logical(binary, LogicalConnective.Xor, left, right),
            BinaryOperator.Add => ArithmeticBinder.Bind(binary.Span, ArithmeticOperator.Add, left, right),
            BinaryOperator.Concatenate => ConcatenationBinder.Bind(binary.Span, left, right),
            BinaryOperator.Subtract => ArithmeticBinder.Bind(binary.Span, ArithmeticOperator.Subtract, left, right),
            BinaryOperator.Multiply => ArithmeticBinder.Bind(binary.Span, ArithmeticOperator.Multiply, left, right),
            BinaryOperator.Divide => ArithmeticBinder.Bind(binary.Span, ArithmeticOperator.Divide, left, right),
            BinaryOperator.Modulo => ArithmeticBinder.Bind(binary.Span, ArithmeticOperator.Modulo, left, right),
            BinaryOperator.Power => ArithmeticBinder.Bind(binary.Span, ArithmeticOperator.Power, left, right),
            BinaryOperator.In => new BoundIn(binary.Span, left, TypeRules.Require(right, ValueTypes.List, "The right side of IN")),
            BinaryOperator.StartsWith => new BoundTextPredicate(binary.Span, TextPredicate.StartsWith, left, right),
            BinaryOperator.EndsWith => new BoundTextPredicate(binary.Span, TextPredicate.EndsWith, left, right),
            BinaryOperator.Contains => new BoundTextPredicate(binary.Span, TextPredicate.Contains, left, right),
            BinaryOperator.Matches => new BoundTextPredicate(binary.Span, TextPredicate.Matches, left, right),
            _ => throw new InvalidOperationException($"The operator {binary.Operator} is not bound."),
        };
    }

    private static BoundLogical Logical(BinaryExpression binary, LogicalConnective connective, BoundExpression left, BoundExpression right)
    {
        string role = $"An operand of {connective.ToString().ToUpperInvariant()}";
        return new BoundLogical(binary.Span, connective, TypeRules.RequireBoolean(left, role), TypeRules.RequireBoolean(right, role));
    }

    /// <summary>Whether a number has none of the other sign: that is an error where it runs.</summary>
    private static bool IsLeast(in Value number) => number.IsInteger && number.AsInteger() == long.MinValue;
}
