namespace ScoGraph.Store;

/// <summary>Counts being changed, beside the data.</summary>
internal sealed class GraphCountsDraft(GraphCounts original)
{
    private readonly ChunkTableDraft<int[]> _byTypeAndLabel = new(original.ByTypeAndLabel);
    private readonly ChunkTableDraft<int> _byLabel = new(original.ByLabel);
    private readonly ChunkTableDraft<int> _byType = new(original.ByType);
    private readonly ChunkTableDraft<int> _byNodeKey = new(original.ByNodeKey);
    private readonly ChunkTableDraft<int> _byRelationshipKey = new(original.ByRelationshipKey);
    private HashSet<TypeId>? _owned;

    /// <summary>The counts as they are now; they follow until the draft ends.</summary>
    public GraphCounts View => new(_byType.View, _byTypeAndLabel.View, _byLabel.View, _byNodeKey.View, _byRelationshipKey.View);

    public int NodesWith(int key) => _byNodeKey[key];

    public int RelationshipsWith(int key) => _byRelationshipKey[key];

    public void ChangeType(int type, int by) => Change(_byType, type, by);

    public void ChangeNodeKey(int key, int by) => Change(_byNodeKey, key, by);

    public void ChangeRelationshipKey(int key, int by) => Change(_byRelationshipKey, key, by);

    public void ChangeLabels(int type, ReadOnlySpan<int> labels, Direction direction, int by)
    {
        foreach (int label in labels)
            ChangeLabel(type, label, direction, by);
    }

    public void ChangeLabel(int type, int label, Direction direction, int by)
    {
        if (by == 0)
            return;
        int slot = GraphCounts.Slot(label, direction);
        _byLabel[slot] += by;
        int[] counts = _byTypeAndLabel[type];
        bool isOwned = !(_owned ??= []).Add(type);
        if (!isOwned || slot >= counts.Length)
        {
            int[] mine = new int[Math.Max(counts.Length, slot + 1)];
            counts.CopyTo(mine, 0);
            _byTypeAndLabel[type] = counts = mine;
        }

        counts[slot] += by;
    }

    private static void Change(ChunkTableDraft<int> counts, int at, int by)
    {
        if (by != 0)
            counts[at] += by;
    }
}
