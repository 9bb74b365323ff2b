using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Properties.Reference;

/// <summary>Operators over values.</summary>
internal static class Operators
{
    public static object? Unary(UnaryOperator op, object? a) => (op, a) switch
    {
        (UnaryOperator.Not, _) => Logic.Not(Logic.Truth(a)),
        (_, null) => null,
        (UnaryOperator.Plus, _) => a,
        (UnaryOperator.Minus, long l) => checked(-l),
        (UnaryOperator.Minus, double d) => -d,
        _ => throw new ReferenceException("The operand does not fit."),
    };

    public static object? Binary(BinaryOperator op, object? a, object? b) => op switch
    {
        BinaryOperator.And => Logic.And(Logic.Truth(a), Logic.Truth(b)),
        BinaryOperator.Or => Logic.Or(Logic.Truth(a), Logic.Truth(b)),
        BinaryOperator.Xor => Logic.Xor(Logic.Truth(a), Logic.Truth(b)),
        BinaryOperator.In => In(a, b),
        BinaryOperator.StartsWith => a is string x && b is string y ? x.StartsWith(y, StringComparison.Ordinal) : null,
        BinaryOperator.EndsWith => a is string x && b is string y ? x.EndsWith(y, StringComparison.Ordinal) : null,
        BinaryOperator.Contains => a is string x && b is string y ? x.Contains(y, StringComparison.Ordinal) : null,
        _ => a is null || b is null ? null : Arithmetic(op, a, b),
    };

    public static object? Chain(IReadOnlyList<object?> values, IReadOnlyList<ComparisonOperator> operators) =>
        Logic.All(operators.Select((op, i) => Comparison(op, values[i], values[i + 1])));

    private static bool? Comparison(ComparisonOperator op, object? a, object? b) => op switch
    {
        ComparisonOperator.Equal => Comparing.Same(a, b),
        ComparisonOperator.NotEqual => Logic.Not(Comparing.Same(a, b)),
        ComparisonOperator.Less => Comparing.Compare(a, b) is { } c ? c < 0 : null,
        ComparisonOperator.LessOrEqual => Comparing.Compare(a, b) is { } c ? c <= 0 : null,
        ComparisonOperator.Greater => Comparing.Compare(a, b) is { } c ? c > 0 : null,
        _ => Comparing.Compare(a, b) is { } c ? c >= 0 : null,
    };

    private static bool? In(object? item, object? list) => list switch
    {
        null => null,
        List<object?> items => Logic.Any(items.Select(i => Comparing.Same(item, i))),
        _ => throw new ReferenceException("IN asks for a list."),
    };

    private static object? Arithmetic(BinaryOperator op, object a, object b) => (op, a, b) switch
    {
        (BinaryOperator.Add or BinaryOperator.Concatenate, string x, string y) => x + y,
        (BinaryOperator.Add or BinaryOperator.Concatenate, List<object?> x, List<object?> y) => (List<object?>)[.. x, .. y],
        (BinaryOperator.Add, List<object?> x, _) => (List<object?>)[.. x, b],
        (BinaryOperator.Add, _, List<object?> y) => (List<object?>)[a, .. y],
        (BinaryOperator.Add, long x, long y) => x + y,
        (BinaryOperator.Subtract, long x, long y) => x - y,
        (BinaryOperator.Multiply, long x, long y) => x * y,
        (BinaryOperator.Divide, long, 0L) or (BinaryOperator.Modulo, long, 0L) => throw new ReferenceException("Division by zero."),
        (BinaryOperator.Divide, long x, long y) => x / y,
        (BinaryOperator.Modulo, long x, long y) => x % y,
        (BinaryOperator.Add, long or double, long or double) => Comparing.Number(a) + Comparing.Number(b),
        (BinaryOperator.Subtract, long or double, long or double) => Comparing.Number(a) - Comparing.Number(b),
        (BinaryOperator.Multiply, long or double, long or double) => Comparing.Number(a) * Comparing.Number(b),
        (BinaryOperator.Divide, long or double, long or double) => Comparing.Number(a) / Comparing.Number(b),
        _ => throw new ReferenceException($"{op} does not fit its operands."),
    };
}
