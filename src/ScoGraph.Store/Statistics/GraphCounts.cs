namespace ScoGraph.Store;

/// <summary>
/// The counts of a state that its sets and columns do not know themselves. Immutable; <see cref="GraphCountsDraft"/> changes a copy.
/// </summary>
/// <param name="ByType">The relationships of each type.</param>
/// <param name="ByTypeAndLabel">
/// For each type the relationships by label of an end, at <see cref="Slot"/>; shorter than the labels where the rest is 0.
/// </param>
/// <param name="ByLabel">The relationships of all types by label of an end, at <see cref="Slot"/>.</param>
/// <param name="ByNodeKey">The nodes that have each property.</param>
/// <param name="ByRelationshipKey">The relationships that have each property.</param>
internal sealed record GraphCounts(
    ChunkTable<int> ByType, ChunkTable<int[]> ByTypeAndLabel, ChunkTable<int> ByLabel,
    ChunkTable<int> ByNodeKey, ChunkTable<int> ByRelationshipKey)
{
    public static readonly GraphCounts Zero = new(new(0), new([]), new(0), new(0), new(0));

    public static int Slot(int label, Direction direction) => (label << 1) | (direction == Direction.Outgoing ? 0 : 1);
}
