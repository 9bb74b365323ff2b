using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Operators;

/// <summary>The end of a statement's pipeline: gives the result's columns to the caller.</summary>
internal sealed class ResultRows(IRowSink sink, ResultColumns columns) : Operator
{
    private readonly Value[] _row = columns.AreAdjacent ? [] : new Value[columns.Slots.Length];
    private long _count;

    public override bool Process(Frame frame)
    {
        int[] slots = columns.Slots;
        if (slots.Length == 0)
            return true;
        if (frame.Limits.MaxRows is { } most && ++_count > most)
            throw LimitErrors.Rows(most, frame.Text);
        if (columns.AreAdjacent)
            return sink.Push(frame.Row.AsSpan(slots[0], slots.Length));
        for (int i = 0; i < _row.Length; i++)
            _row[i] = frame.Row[slots[i]];
        return sink.Push(_row);
    }
}
