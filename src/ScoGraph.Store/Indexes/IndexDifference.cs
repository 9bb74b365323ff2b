using System.Numerics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// What changed for an index between two states. Pages are shared by states unless they were written to, so only pages that are not the
/// same object are looked into.
/// </summary>
internal static class IndexDifference
{
    /// <summary>The changed nodes with their present value, null where they are no members any more; a node may come twice.</summary>
    public static List<(int Node, Value Value)> Between(
        (IdSet Members, PropertyColumn? Column) before, (IdSet Members, PropertyColumn? Column) after)
    {
        List<(int Node, Value Value)> changes = [];
        CompareMembers(before.Members, after, changes);
        CompareValues(before.Column, after, changes);
        return changes;
    }

    private static void CompareMembers(
        IdSet before, (IdSet Members, PropertyColumn? Column) after, List<(int Node, Value Value)> changes)
    {
        int pages = Math.Max(before.PageCount, after.Members.PageCount);
        for (int page = 0; (page = IdSet.NextUnshared(before, after.Members, page)) < pages; page++)
        {
            ulong[]? old = before.Page(page), present = after.Members.Page(page);
            for (int word = 0; old != present && word < IdSet.WordsPerPage; word++)
            {
                ulong now = present?[word] ?? 0;
                for (ulong bits = (old?[word] ?? 0) ^ now; bits != 0; bits &= bits - 1)
                {
                    int bit = BitOperations.TrailingZeroCount(bits), node = (page << IdSet.PageBits) + (word << 6) + bit;
                    changes.Add((node, (now >> bit & 1) != 0 && after.Column is { } column ? column.Get(node) : default));
                }
            }
        }
    }

    private static void CompareValues(
        PropertyColumn? before, (IdSet Members, PropertyColumn? Column) after, List<(int Node, Value Value)> changes)
    {
        int pages = Math.Max(before?.PageCount ?? 0, after.Column?.PageCount ?? 0);
        for (int page = 0; (page = PropertyColumn.NextUnshared(before, after.Column, page)) < pages; page++)
        {
            ColumnPage? old = before?.Page(page), present = after.Column?.Page(page);
            for (int offset = 0; old != present && offset < PropertyColumn.PageSize; offset++)
            {
                Value was = old?.Get(offset) ?? default, value = present?.Get(offset) ?? default;
                int node = (page << PropertyColumn.PageBits) + offset;
                if (!StoredValues.Same(was, value) && after.Members.Contains(node))
                    changes.Add((node, value));
            }
        }
    }
}
