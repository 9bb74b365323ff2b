using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>A row for each integer of a range, which is never made a list: so it may be of any length.</summary>
internal sealed class UnwindRangeOperator(RangeFunction range, ImmutableArray<Evaluator> bounds, int slot, SourceSpan place) : Operator
{
    public override bool Process(Frame frame)
    {
        Value[] arguments = new Value[bounds.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = bounds[i](frame);
            if (arguments[i].IsNull)
                return true;
        }

        frame.Place = place;
        (long start, long step, Int128 length) = range.Read(arguments);
        if (length == 0)
            return true;
        long value = start;
        for (ulong left = (ulong)(length - 1); ; left--)
        {
            frame.Tick();
            frame.Row[slot] = Value.FromInteger(value);
            if (!Next.Process(frame))
                return false;
            if (left == 0)
                return true;
            value = unchecked(value + step);
        }
    }
}
