namespace ScoGraph.Store;

/// <summary>Counts being changed, beside the data.</summary>
internal sealed class GraphCountsDraft(GraphCounts original)
{
    private readonly PageDirectory<int[]> _byTypeAndLabel = new(original.ByTypeAndLabel);
    private int[] _byType = [.. original.ByType];
    private int[] _byNodeKey = [.. original.ByNodeKey];
    private int[] _byRelationshipKey = [.. original.ByRelationshipKey];

    /// <summary>The counts as they are now; they follow until the draft ends.</summary>
    public GraphCounts View => new(_byType, _byTypeAndLabel.Pages, _byNodeKey, _byRelationshipKey);

    public int NodesWith(int key) => key < _byNodeKey.Length ? _byNodeKey[key] : 0;

    public int RelationshipsWith(int key) => key < _byRelationshipKey.Length ? _byRelationshipKey[key] : 0;

    public void ChangeType(int type, int by) => Change(ref _byType, type, by);

    public void ChangeNodeKey(int key, int by) => Change(ref _byNodeKey, key, by);

    public void ChangeRelationshipKey(int key, int by) => Change(ref _byRelationshipKey, key, by);

    public void ChangeLabels(int type, ReadOnlySpan<int> labels, Direction direction, int by)
    {
        foreach (int label in labels)
            ChangeLabel(type, label, direction, by);
    }

    public void ChangeLabel(int type, int label, Direction direction, int by)
    {
        if (by == 0)
            return;
        int[] counts = _byTypeAndLabel[type] ?? [];
        int[] changed = _byTypeAndLabel.Owns(type) ? counts : [.. counts];
        Change(ref changed, GraphCounts.Slot(label, direction), by);
        if (changed != counts)
            _byTypeAndLabel.Put(type, changed);
    }

    private static void Change(ref int[] counts, int at, int by)
    {
        if (at >= counts.Length)
            Array.Resize(ref counts, at + 1);
        counts[at] += by;
    }
}
