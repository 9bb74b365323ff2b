using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate.Distribution;

/// <summary>
/// Finds the integer that has a place among all, without sorting them (Hoare, "Algorithm 65: Find", CACM 1961; sorts what is left where
/// halving does not come on: Musser, "Introspective sorting and selection algorithms", 1997). O(n).
/// </summary>
internal static class Selection
{
    /// <summary>So few are sorted.</summary>
    private const int Few = 32;

    /// <summary>The integer that would stand at a place if all were sorted; moves them.</summary>
    public static long Find(Span<long> integers, int place)
    {
        int rounds = 2 * System.Numerics.BitOperations.Log2((uint)integers.Length + 1);
        while (integers.Length > Few && rounds-- > 0)
        {
            StopSignal.Now();
            long pivot = Middle(integers[0], integers[integers.Length / 2], integers[^1]);
            (int less, int more) = Part(integers, pivot);
            if (place < less)
            {
                integers = integers[..less];
            }
            else if (place < more)
            {
                return pivot;
            }
            else
            {
                integers = integers[more..];
                place -= more;
            }
        }

        integers.Sort();
        return integers[place];
    }

    private static long Middle(long a, long b, long c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    /// <summary>Puts those that are less than one of them in front, and those that are more behind.</summary>
    /// <returns>Where those begin that are as large, and where those that are more.</returns>
    private static (int Less, int More) Part(Span<long> integers, long pivot)
    {
        int less = Front(integers, pivot, isEqualToo: false);
        return (less, less + Front(integers[less..], pivot, isEqualToo: true));
    }

    // Each is exchanged whether or not it stays: which does cannot be told beforehand, so that a branch costs more.
    private static int Front(Span<long> integers, long pivot, bool isEqualToo)
    {
        int front = 0;
        for (int at = 0; at < integers.Length; at++)
        {
            long integer = integers[at];
            (integers[at], integers[front]) = (integers[front], integer);
            front += integer < pivot || (isEqualToo & (integer == pivot)) ? 1 : 0;
        }

        return front;
    }
}
