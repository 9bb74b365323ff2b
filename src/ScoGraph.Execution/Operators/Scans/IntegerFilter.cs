using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>Compares the integers of a page with a bound, a loop without branches for each comparison.</summary>
internal static class IntegerFilter
{
    /// <param name="comparison">Which.</param>
    /// <param name="page">Where the ids' values stand.</param>
    /// <param name="bound">The right side.</param>
    /// <param name="ids">Ids of the page.</param>
    /// <param name="kept">Takes those that fit, in order; may overlap <paramref name="ids"/> from the left.</param>
    /// <returns>How many fit.</returns>
    public static int Narrow(Comparison comparison, IntegerPage page, long bound, ReadOnlySpan<int> ids, Span<int> kept) =>
        comparison switch
        {
            Comparison.Equal => Narrow<Equal>(page, bound, ids, kept),
            Comparison.NotEqual => Narrow<NotEqual>(page, bound, ids, kept),
            Comparison.Less => Narrow<Less>(page, bound, ids, kept),
            Comparison.LessOrEqual => Narrow<LessOrEqual>(page, bound, ids, kept),
            Comparison.Greater => Narrow<Greater>(page, bound, ids, kept),
            _ => Narrow<GreaterOrEqual>(page, bound, ids, kept),
        };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Narrow<TTest>(IntegerPage page, long bound, ReadOnlySpan<int> ids, Span<int> kept)
        where TTest : struct, ITest
    {
        const int mask = PropertyColumn.PageSize - 1;
        ReadOnlySpan<long> values = page.Values[..PropertyColumn.PageSize];
        ReadOnlySpan<ulong> present = page.Present[..(PropertyColumn.PageSize / 64)];
        int count = 0;
        foreach (int id in ids)
        {
            int at = id & mask;
            kept[count] = id;
            count += TTest.Holds(values[at], bound) & (int)(present[at >> 6] >> (at & 63) & 1);
        }

        return count;
    }

    private interface ITest
    {
        /// <summary>1 if it holds, else 0.</summary>
        static abstract int Holds(long value, long bound);
    }

    private readonly struct Equal : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Holds(long value, long bound) => value == bound ? 1 : 0;
    }

    private readonly struct NotEqual : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Holds(long value, long bound) => value != bound ? 1 : 0;
    }

    private readonly struct Less : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Holds(long value, long bound) => value < bound ? 1 : 0;
    }

    private readonly struct LessOrEqual : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Holds(long value, long bound) => value <= bound ? 1 : 0;
    }

    private readonly struct Greater : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Holds(long value, long bound) => value > bound ? 1 : 0;
    }

    private readonly struct GreaterOrEqual : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Holds(long value, long bound) => value >= bound ? 1 : 0;
    }
}
