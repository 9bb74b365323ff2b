namespace ScoGraph.Execution.Operators;

/// <summary>The slots of a result's columns.</summary>
internal sealed class ResultColumns(int[] slots)
{
    public int[] Slots => slots;

    /// <summary>Whether the columns stand one beside the other in the row, in their order.</summary>
    public bool AreAdjacent { get; } = slots.Index().All(column => column.Item == slots[0] + column.Index);
}
