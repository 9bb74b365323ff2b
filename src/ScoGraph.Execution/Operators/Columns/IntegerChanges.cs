using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>Where integers that stand one behind the other change.</summary>
internal static class IntegerChanges
{
    /// <summary>Finds where runs of equal integers end.</summary>
    /// <param name="integers">The integers.</param>
    /// <param name="ends">Takes the place behind each run.</param>
    /// <returns>How many runs there are; -1 where they may be more than there is room for.</returns>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Find(ReadOnlySpan<int> integers, Span<int> ends)
    {
        if (integers.IsEmpty)
            return 0;
        ReadOnlySpan<Vector512<int>> ones = MemoryMarshal.Cast<int, Vector512<int>>(integers[..^1]);
        ReadOnlySpan<Vector512<int>> others = MemoryMarshal.Cast<int, Vector512<int>>(integers[1..])[..ones.Length];
        int runs = 0, row = 1;
        for (int i = 0; i < ones.Length; i++, row += Vector512<int>.Count)
        {
            ulong changes = (~Vector512.Equals(ones[i], others[i])).ExtractMostSignificantBits();
            if (runs + Vector512<int>.Count >= ends.Length)
                return -1;
            for (; changes != 0; changes &= changes - 1)
                ends[runs++] = row + BitOperations.TrailingZeroCount(changes);
        }

        if (runs + Vector512<int>.Count >= ends.Length)
            return -1;
        for (; row < integers.Length; row++)
        {
            if (integers[row] != integers[row - 1])
                ends[runs++] = row;
        }

        ends[runs++] = integers.Length;
        return runs;
    }
}
