using ScoGraph.Model.Snapshots;

namespace ScoGraph.Drawing.Content;

/// <summary>The ids of a set, one after the other.</summary>
internal static class SetMembers
{
    public static IEnumerable<int> Of(IdSet set)
    {
        int[] batch = new int[256];
        int from = 0, count;
        while ((count = set.Read(ref from, batch)) > 0)
        {
            for (int i = 0; i < count; i++)
                yield return batch[i];
        }
    }
}
