using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Passes on the first of equivalent rows.</summary>
internal sealed class DistinctOperator(SlotSet slots, SourceSpan place) : Operator
{
    private readonly HashSet<Value[]> _seen = new(RowKeyComparer.Instance);

    public override void Open(Frame frame)
    {
        frame.Release(_seen.Count * slots.Bytes);
        _seen.Clear();
    }

    public override bool Process(Frame frame)
    {
        frame.Place = place;
        if (!_seen.Add(slots.Save(frame)))
            return true;
        frame.Charge(slots.Bytes);
        return Next.Process(frame);
    }
}
