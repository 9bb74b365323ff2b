using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Functions.Scalar.Text;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Expressions;

/// <summary>
/// How many pieces <c>split</c> gives, and one of them: <c>size(split(…))</c> and <c>split(…)[n]</c> without a list of all. Whatever is
/// not a text and a separator goes the usual way.
/// </summary>
internal static class PieceCalls
{
    /// <returns>Null for any other call.</returns>
    public static Evaluator? TryCompileSize(BoundFunctionCall call, Func<BoundFunctionCall, Evaluator> compile, ExpressionCompiler compiler)
    {
        if (call is not { Function: SizeFunction, Arguments: [BoundFunctionCall { Function: SplitFunction } split] } || !IsPlain(split))
            return null;
        (Evaluator text, Evaluator separator, Evaluator usual) =
            (compiler.Compile(split.Arguments[0]), compiler.Compile(split.Arguments[1]), compile(call));
        return frame =>
        {
            Value whole = text(frame), between = separator(frame);
            if (!AreTexts(whole, between))
                return usual(frame);
            frame.Weigh(whole);
            return Value.FromInteger(Pieces.Count(whole.AsString(), between.AsString()));
        };
    }

    /// <returns>Null for any other index.</returns>
    public static Evaluator? TryCompilePiece(BoundIndex index, Func<BoundIndex, Evaluator> compile, ExpressionCompiler compiler)
    {
        if (index is not
            {
                Target: BoundFunctionCall { Function: SplitFunction } split, Index: BoundConstant { Value: { IsInteger: true } number },
            }
            || !IsPlain(split))
            return null;
        (Evaluator text, Evaluator separator, Evaluator usual) =
            (compiler.Compile(split.Arguments[0]), compiler.Compile(split.Arguments[1]), compile(index));
        (long at, SourceSpan place) = (number.AsInteger(), index.Span);
        return frame =>
        {
            Value whole = text(frame), between = separator(frame);
            if (!AreTexts(whole, between))
                return usual(frame);
            frame.Weigh(whole);
            frame.Place = place;
            return frame.Count(Pieces.At(whole.AsString(), between.AsString(), at));
        };
    }

    private static bool IsPlain(BoundFunctionCall split) => split.Arguments.Length == 2 && split.Arguments.All(Purity.IsRepeatable);

    private static bool AreTexts(in Value text, in Value separator) =>
        text.IsString && separator.IsString && separator.AsString().Length > 0;
}
