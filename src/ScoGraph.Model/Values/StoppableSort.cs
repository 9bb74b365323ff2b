using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace ScoGraph.Model.Values;

/// <summary>Sorting that ends when the query that it works for is to end, and throws what a comparison throws, not wrapped.</summary>
internal static class StoppableSort
{
    public static void Sort<T>(List<T> items, Comparison<T> compare) => Sort(CollectionsMarshal.AsSpan(items), compare);

    public static void Sort<T>(Span<T> items, Comparison<T> compare)
    {
        int comparisons = 0;
        try
        {
            items.Sort((a, b) =>
            {
                StopSignal.At(comparisons = (comparisons + 1) & 0xFFFF, int.MaxValue);
                return compare(a, b);
            });
        }
        catch (InvalidOperationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
    }
}
