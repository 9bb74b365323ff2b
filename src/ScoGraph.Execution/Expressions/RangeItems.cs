using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>The integers of a call of range(), one after the other: so they may be many.</summary>
internal static class RangeItems
{
    /// <returns>False where a bound is null.</returns>
    /// <exception cref="ValueException">A bound is no integer, or the step is 0.</exception>
    public static bool Read(RangeFunction range, ImmutableArray<Evaluator> bounds, SourceSpan place, Frame frame, out ItemCursor items)
    {
        Value[] arguments = new Value[bounds.Length];
        items = default;
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = bounds[i](frame);
            if (arguments[i].IsNull)
                return false;
        }

        frame.Place = place;
        (long start, long step, Int128 length) = range.Read(arguments);
        // All integers, one more than a count can be, would take centuries.
        items = new ItemCursor(start, step, (ulong)Int128.Min(length, ulong.MaxValue));
        return true;
    }
}
