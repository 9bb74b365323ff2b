using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots.Sorted;

/// <summary>Entries of a sorted index that follow one another. Immutable.</summary>
/// <param name="Keys">The values of the entries, one entry after the other.</param>
/// <param name="Ids">The element of each.</param>
internal sealed record SortedPage(Value[] Keys, int[] Ids)
{
    /// <summary>No page has more entries.</summary>
    public const int MaxEntries = 512;

    public int Count => Ids.Length;

    /// <summary>The values of an entry.</summary>
    public ReadOnlySpan<Value> KeysAt(int at)
    {
        int width = Keys.Length / Ids.Length;
        return Keys.AsSpan(at * width, width);
    }
}
