using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Computed;

/// <summary>The values of a variable, as rows have them.</summary>
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
        rows.Values(rows.PlaceOfValues(slot)).AsSpan(from, count).CopyTo(Values);
        Sort(count);
        return true;
    }
}
