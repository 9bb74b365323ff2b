using System.Numerics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// Some nodes of a set, spread over it at irregular steps, since values may come in periods. The same set gives the same nodes.
/// </summary>
internal static class NodeSample
{
    private const int Size = 128;

    private const uint Multiplier = 1664525, Increment = 1013904223;

    /// <summary>The values of a column at the nodes.</summary>
    public static Value[] Of(IdSet nodes, PropertyColumn column)
    {
        List<Value> values = new(Size);
        Span<int> next = [0];
        int from = 0, end = End(nodes), last = -1;
        if (nodes.Read(ref from, next) == 0)
            return [];
        int first = next[0];
        uint state = 0;
        for (int i = 0; i < Size; i++)
        {
            state = (state * Multiplier) + Increment;
            from = first + (int)((i + (state / (uint.MaxValue + 1.0))) * (end - first) / Size);
            if (nodes.Read(ref from, next) == 0)
                break;
            if (next[0] != last)
                values.Add(column.Get(last = next[0]));
        }

        return [.. values];
    }

    /// <summary>Behind the last node.</summary>
    private static int End(IdSet nodes)
    {
        for (int number = nodes.PageCount - 1; number >= 0; number--)
        {
            int word = Array.FindLastIndex(nodes.Page(number) ?? [], static bits => bits != 0);
            if (word >= 0)
                return (number << IdSet.PageBits) + (word << 6) + 64 - BitOperations.LeadingZeroCount(nodes.Page(number)![word]);
        }

        return 0;
    }
}
