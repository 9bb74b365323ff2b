using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// The order of rows of which the first key is an integer: integers are sorted as such, and only rows that are equal in them compared by
/// their other keys.
/// </summary>
internal static class IntegerOrder
{
    private const long BytesPerRow = sizeof(long) + sizeof(int);

    /// <summary>Sorting so many takes no longer than a query that is to stop may go on.</summary>
    private const int Most = 1 << 20;

    /// <summary>The numbers of the rows in their order, equal rows as they came; null where it is to be found otherwise.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public static int[]? Of(List<(Value[] Keys, int Number, Value[] Row)> rows, SortKeys keys, HeldMemory held, Frame frame)
    {
        if (rows.Count is 0 or > Most || !rows[0].Keys[0].IsInteger)
            return null;
        held.Add(frame, rows.Count * BytesPerRow);
        long[] firsts = new long[rows.Count];
        long turned = keys.IsDescending(0) ? -1 : 0;
        for (int row = 0; row < firsts.Length; row++)
        {
            if (!rows[row].Keys[0].IsInteger)
                return null;
            firsts[row] = rows[row].Keys[0].AsInteger() ^ turned;
        }

        int[] order = [.. Enumerable.Range(0, firsts.Length)];
        Array.Sort(firsts, order);
        for (int from = 0, end; from < firsts.Length; from = end)
        {
            end = from + 1;
            while (end < firsts.Length && firsts[end] == firsts[from])
                end++;
            if (end > from + 1)
                SortEqual(order.AsSpan(from..end), rows, keys);
        }

        return order;
    }

    private static void SortEqual(Span<int> order, List<(Value[] Keys, int Number, Value[] Row)> rows, SortKeys keys) =>
        StoppableSort.Sort(
            order, (a, b) => keys.Compare(rows[a].Keys, rows[b].Keys, from: 1) is not 0 and var least ? least : a.CompareTo(b));
}
