using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ScoGraph.Model.Snapshots;

/// <summary>The integers of a page in two bytes each.</summary>
internal sealed class NarrowIntegers
{
    private static readonly NarrowIntegers None = new([], false);

    private NarrowIntegers(ushort[] values, bool areAll) => (Values, AreAll) = (values, areAll);

    /// <summary>By place; none where any does not fit. What stands where there is no value means nothing.</summary>
    public ushort[] Values { get; }

    /// <summary>Whether every place has one.</summary>
    public bool AreAll { get; }

    /// <summary>Narrows the integers of a page.</summary>
    public static NarrowIntegers Of(ColumnPage page)
    {
        if (page.Integers is not { } integers)
            return None;
        bool areAll = page.HasAll(0, integers.Length);
        ushort[] narrow = new ushort[integers.Length];
        for (int i = 0; i < narrow.Length; i++)
        {
            if (!areAll && !page.Has(i))
                continue;
            if ((ulong)integers[i] > ushort.MaxValue)
                return None;
            narrow[i] = (ushort)integers[i];
        }

        return new NarrowIntegers(narrow, areAll);
    }

    /// <summary>Writes them out in full.</summary>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<ushort> narrow, Span<long> integers)
    {
        integers = integers[..narrow.Length];
        ReadOnlySpan<Vector256<ushort>> sixteens = MemoryMarshal.Cast<ushort, Vector256<ushort>>(narrow);
        Span<Vector256<ulong>> fours = MemoryMarshal.Cast<long, Vector256<ulong>>(integers);
        for (int i = 0; i < sixteens.Length; i++)
        {
            (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(sixteens[i]);
            (fours[4 * i], fours[(4 * i) + 1]) = Vector256.Widen(lower);
            (fours[(4 * i) + 2], fours[(4 * i) + 3]) = Vector256.Widen(upper);
        }

        for (int i = sixteens.Length * Vector256<ushort>.Count; i < narrow.Length; i++)
            integers[i] = narrow[i];
    }
}
