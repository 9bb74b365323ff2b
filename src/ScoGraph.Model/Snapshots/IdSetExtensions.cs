namespace ScoGraph.Model.Snapshots;

/// <summary>Sets of ids, one id after the other.</summary>
internal static class IdSetExtensions
{
    private const int Batch = 256;

    /// <summary>The ids, ascending, read as they are asked for.</summary>
    public static IEnumerable<int> Enumerate(this IdSet set)
    {
        int[] batch = new int[Math.Min(Batch, Math.Max(1, set.Count))];
        int from = 0;
        while (true)
        {
            int count = set.Read(ref from, batch);
            if (count == 0)
                yield break;
            for (int i = 0; i < count; i++)
                yield return batch[i];
        }
    }
}
