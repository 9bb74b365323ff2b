using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Passes on the first of equivalent rows.</summary>
internal sealed class DistinctOperator(SlotSet slots, SourceSpan place) : Operator
{
    private readonly HashSet<Value[]> _seen = new(RowKeyComparer.Instance);
    private readonly HeldMemory _held = new();

    public override void Open(Frame frame)
    {
        _held.Release(frame);
        _seen.Clear();
    }

    public override bool Process(Frame frame)
    {
        frame.Place = place;
        Value[] row = slots.Save(frame);
        if (!_seen.Add(row))
            return true;
        _held.AddRow(frame, row);
        return Next.Process(frame);
    }
}
