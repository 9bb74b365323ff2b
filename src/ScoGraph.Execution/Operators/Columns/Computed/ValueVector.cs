using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Computed;

/// <summary>The values of a variable, as rows that were held back have them; or the one that stands beside all rows.</summary>
/// <param name="slot">Where they stand.</param>
internal sealed class ValueVector(int slot) : MixedVector
{
    public override void Begin(Frame frame)
    {
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        if (Values.Length == 0)
            Values = new Value[Size];
        Span<Value> values = Values.AsSpan(0, count);
        if (rows.Held is null || !rows.Held.TryRead(slot, rows, from, values))
            values.Fill(frame.Row[slot]);
        Sort(count);
        return true;
    }
}
