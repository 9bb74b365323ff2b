using ScoGraph.Postgres.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Commits;

/// <summary>The counts that differ between two states.</summary>
internal static class CountDifference
{
    public static IEnumerable<(StoredCount What, int A, int B, long Count)> Between(GraphCounts before, GraphCounts after)
    {
        foreach ((StoredCount what, ChunkTable<int> old, ChunkTable<int> now) in Tables(before, after))
        {
            foreach (int at in ChunkTable<int>.Unshared(old, now))
            {
                if (old[at] != now[at])
                    yield return (what, at, 0, now[at]);
            }
        }

        foreach (int type in ChunkTable<int[]>.Unshared(before.ByTypeAndLabel, after.ByTypeAndLabel))
        {
            int[] old = before.ByTypeAndLabel[type], now = after.ByTypeAndLabel[type];
            for (int slot = 0; slot < Math.Max(old.Length, now.Length); slot++)
            {
                int was = slot < old.Length ? old[slot] : 0, count = slot < now.Length ? now[slot] : 0;
                if (was != count)
                    yield return (StoredCount.TypeAndLabel, type, slot, count);
            }
        }
    }

    private static IEnumerable<(StoredCount What, ChunkTable<int> Before, ChunkTable<int> After)> Tables(
        GraphCounts before, GraphCounts after) =>
    [
        (StoredCount.Type, before.ByType, after.ByType),
        (StoredCount.Label, before.ByLabel, after.ByLabel),
        (StoredCount.NodeKey, before.ByNodeKey, after.ByNodeKey),
        (StoredCount.RelationshipKey, before.ByRelationshipKey, after.ByRelationshipKey),
    ];
}
