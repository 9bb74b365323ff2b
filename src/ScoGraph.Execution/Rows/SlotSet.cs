using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>Some slots of the row, to be kept aside and put back: what a pipeline breaker holds of each row.</summary>
internal sealed class SlotSet(int[] slots)
{
    public int Count => slots.Length;

    public Value[] Save(Frame frame)
    {
        Value[] kept = new Value[slots.Length];
        Save(frame, kept);
        return kept;
    }

    /// <summary>Keeps them where others were kept.</summary>
    public void Save(Frame frame, Span<Value> kept)
    {
        Value[] row = frame.Row;
        for (int i = 0; i < slots.Length; i++)
            kept[i] = row[slots[i]];
    }

    public void Restore(Frame frame, ReadOnlySpan<Value> kept)
    {
        Value[] row = frame.Row;
        for (int i = 0; i < slots.Length; i++)
            row[slots[i]] = kept[i];
    }
}
