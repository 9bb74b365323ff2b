using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>Comparisons as conditions, without a boolean value in between; integers and nodes take the short way.</summary>
internal static class ComparisonConditions
{
    public static Condition? TryCompile(BoundComparison expression, ExpressionCompiler compiler)
    {
        Evaluator left = compiler.Compile(expression.Left), right = compiler.Compile(expression.Right);
        return expression.Operator switch
        {
            Comparison.Equal => frame => AreEqual(left(frame), right(frame)) == true,
            Comparison.NotEqual => frame => AreEqual(left(frame), right(frame)) == false,
            Comparison.Less => frame => Less(left(frame), right(frame)),
            Comparison.Greater => frame => Less(right(frame), left(frame)),
            Comparison.LessOrEqual => frame => LessOrEqual(left(frame), right(frame)),
            Comparison.GreaterOrEqual => frame => LessOrEqual(right(frame), left(frame)),
            _ => null,
        };
    }

    private static bool? AreEqual(in Value left, in Value right) =>
        left.IsNode && right.IsNode ? left.AsId() == right.AsId()
        : left.IsInteger && right.IsInteger ? left.AsInteger() == right.AsInteger() : Equality.AreEqual(left, right);

    private static bool Less(in Value left, in Value right) =>
        left.IsInteger && right.IsInteger ? left.AsInteger() < right.AsInteger() : Comparability.Less(left, right) == true;

    private static bool LessOrEqual(in Value left, in Value right) =>
        left.IsInteger && right.IsInteger ? left.AsInteger() <= right.AsInteger() : Comparability.LessOrEqual(left, right) == true;
}
