using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>Comparisons as conditions, without a boolean value in between; integers and nodes take the short way.</summary>
internal static class ComparisonConditions
{
    public static Condition? TryCompile(BoundComparison expression, ExpressionCompiler compiler)
    {
        Evaluator left = compiler.Compile(expression.Left), right = compiler.Compile(expression.Right);
        SourceSpan place = expression.Span;
        return expression.Operator switch
        {
            Comparison.Equal => frame => AreEqual(left(frame), right(frame), frame, place) == true,
            Comparison.NotEqual => frame => AreEqual(left(frame), right(frame), frame, place) == false,
            Comparison.Less => frame => Less(left(frame), right(frame), frame, place),
            Comparison.Greater => frame => Less(right(frame), left(frame), frame, place),
            Comparison.LessOrEqual => frame => LessOrEqual(left(frame), right(frame), frame, place),
            Comparison.GreaterOrEqual => frame => LessOrEqual(right(frame), left(frame), frame, place),
            _ => null,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool? AreEqual(in Value left, in Value right, Frame frame, SourceSpan place) =>
        left.IsNode && right.IsNode ? left.AsId() == right.AsId()
        : left.IsInteger && right.IsInteger ? left.AsInteger() == right.AsInteger() : Others(left, right, frame, place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Less(in Value left, in Value right, Frame frame, SourceSpan place) =>
        left.IsInteger && right.IsInteger ? left.AsInteger() < right.AsInteger() : OthersLess(left, right, frame, place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool LessOrEqual(in Value left, in Value right, Frame frame, SourceSpan place) =>
        left.IsInteger && right.IsInteger ? left.AsInteger() <= right.AsInteger() : OthersLessOrEqual(left, right, frame, place);

    private static bool? Others(in Value left, in Value right, Frame frame, SourceSpan place)
    {
        frame.Place = place;
        return Equality.AreEqual(left, right);
    }

    private static bool OthersLess(in Value left, in Value right, Frame frame, SourceSpan place)
    {
        frame.Place = place;
        return Comparability.Less(left, right) == true;
    }

    private static bool OthersLessOrEqual(in Value left, in Value right, Frame frame, SourceSpan place)
    {
        frame.Place = place;
        return Comparability.LessOrEqual(left, right) == true;
    }
}
