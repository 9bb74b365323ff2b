using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>Builds a sorted index from all its elements.</summary>
internal static class SortedIndexBuilder
{
    /// <summary>How many entries a page gets, so that some can be added before it is cut in two.</summary>
    private const int FilledEntries = SortedPage.MaxEntries * 3 / 4;

    public static SortedIndex Build(IGraphSnapshot state, IndexShape shape)
    {
        int[] ids = Members(state, shape);
        int width = shape.Width;
        Value[] keys = new Value[ids.Length * width];
        for (int key = 0; key < width; key++)
        {
            PropertyColumn? column = shape.OfRelationships
                ? state.GetRelationshipColumn(shape.Keys[key]) : state.GetNodeColumn(shape.Keys[key]);
            for (int i = 0; column is not null && i < ids.Length; i++)
                keys[i * width + key] = column.Get(ids[i]);
        }

        return Cut(ids, keys, width, Order(ids.Length, keys, width));
    }

    /// <summary>The elements of an index, ascending.</summary>
    public static int[] Members(IGraphSnapshot state, IndexShape shape) => !shape.OfRelationships
        ? state.GetNodes(shape.Owner).ToArray()
        : Array.FindAll(state.Relationships.Live.ToArray(), id => state.Relationships.Type(id) == shape.Owner);

    /// <summary>The numbers of the elements in the order of their values; of equal ones the first comes first.</summary>
    private static List<int> Order(int count, Value[] keys, int width)
    {
        List<int> order = [.. Enumerable.Range(0, count)];
        StoppableSort.Sort(order, (a, b) =>
            SortedIndex.Compare(keys.AsSpan(a * width, width), a, keys.AsSpan(b * width, width), b));
        return order;
    }

    private static SortedIndex Cut(int[] ids, Value[] keys, int width, List<int> order)
    {
        SortedPage[] pages = new SortedPage[(ids.Length + FilledEntries - 1) / FilledEntries];
        for (int page = 0; page < pages.Length; page++)
        {
            int start = page * FilledEntries, count = Math.Min(FilledEntries, ids.Length - start);
            pages[page] = new SortedPage(new Value[count * width], new int[count]);
            for (int i = 0; i < count; i++)
            {
                int from = order[start + i];
                pages[page].Ids[i] = ids[from];
                keys.AsSpan(from * width, width).CopyTo(pages[page].Keys.AsSpan(i * width, width));
            }
        }

        return new SortedIndex(pages);
    }
}
