using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>Sums and extremes of integers that stand one behind the other.</summary>
internal static class IntegerRuns
{
    /// <summary>2^52: no more than a batch of integers below it never overflows.</summary>
    private const long Small = 1L << 52;

    /// <summary>The sum, no more than 1,024 integers.</summary>
    /// <returns>False where it may not fit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TrySum(ReadOnlySpan<long> integers, out long sum)
    {
        ReadOnlySpan<Vector512<long>> vectors = MemoryMarshal.Cast<long, Vector512<long>>(integers);
        Vector512<long> sums = Vector512<long>.Zero, limit = Vector512.Create(Small), outside = Vector512<long>.Zero;
        foreach (ref readonly Vector512<long> vector in vectors)
        {
            outside |= vector + limit;
            sums += vector;
        }

        sum = Vector512.Sum(sums);
        bool fits = Vector512.ShiftRightLogical(outside, 53) == Vector512<long>.Zero;
        foreach (long integer in integers[(vectors.Length * Vector512<long>.Count)..])
        {
            fits &= integer is < Small and > -Small;
            sum = unchecked(sum + integer);
        }

        return fits;
    }

    /// <summary>The least of at least one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Least(ReadOnlySpan<long> integers)
    {
        ReadOnlySpan<Vector512<long>> vectors = MemoryMarshal.Cast<long, Vector512<long>>(integers);
        Vector512<long> all = Vector512.Create(integers[0]);
        foreach (ref readonly Vector512<long> vector in vectors)
            all = Vector512.Min(all, vector);
        long least = integers[0];
        for (int i = 0; i < Vector512<long>.Count; i++)
            least = Math.Min(least, all[i]);
        foreach (long integer in integers[(vectors.Length * Vector512<long>.Count)..])
            least = Math.Min(least, integer);
        return least;
    }

    /// <summary>The greatest of at least one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Greatest(ReadOnlySpan<long> integers)
    {
        ReadOnlySpan<Vector512<long>> vectors = MemoryMarshal.Cast<long, Vector512<long>>(integers);
        Vector512<long> all = Vector512.Create(integers[0]);
        foreach (ref readonly Vector512<long> vector in vectors)
            all = Vector512.Max(all, vector);
        long greatest = integers[0];
        for (int i = 0; i < Vector512<long>.Count; i++)
            greatest = Math.Max(greatest, all[i]);
        foreach (long integer in integers[(vectors.Length * Vector512<long>.Count)..])
            greatest = Math.Max(greatest, integer);
        return greatest;
    }
}
