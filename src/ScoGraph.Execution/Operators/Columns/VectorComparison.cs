using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>A comparison of two numbers, or of two nodes, for many rows at once. One run's.</summary>
/// <param name="comparison">Which comparison.</param>
/// <param name="left">The left side.</param>
/// <param name="right">The right side.</param>
internal sealed class VectorComparison(Comparison comparison, RowVector left, RowVector right)
{
    private double[] _converted = [];

    /// <summary>Whether rows are marked for which it does not hold; of a value that is null neither is true.</summary>
    public bool IsNegated { get; init; }

    public void Begin(Frame frame)
    {
        left.Begin(frame);
        right.Begin(frame);
    }

    /// <summary>Marks the rows for which it holds.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="count">How many, no more than a vector takes.</param>
    /// <param name="marks">Takes a bit for each row.</param>
    /// <returns>False where a side is no number or cannot be computed, so that rows are to be looked at one by one.</returns>
    public bool TryMark(Frame frame, BatchRows rows, int from, int count, Marks marks)
    {
        return right.Read(frame, rows, from, count) && left.Read(frame, rows, from, count) && TryCompare(count, marks);
    }

    /// <summary>Marks the rows for which it holds, of those whose values have been read.</summary>
    /// <param name="count">How many.</param>
    /// <param name="marks">Takes a bit for each row.</param>
    /// <returns>False where a side is neither a number nor a node.</returns>
    public bool TryCompare(int count, Marks marks)
    {
        int padded = Math.Min(RowVector.Size, (count + Marks.WordSize - 1) & ~(Marks.WordSize - 1));
        if (left.Kind == right.Kind && left.Kind is VectorKind.Integers or VectorKind.Nodes)
            Mark<long>(left.Integers.AsSpan(0, padded), right.Integers, marks.Words);
        else if (Floats(left, count) is { } a && Floats(right, count) is { } b)
            Mark<double>(a.AsSpan(0, padded), b, marks.Words);
        else
            return false;
        if (IsNegated)
            marks.Turn();
        marks.End(count);
        if (!left.IsWhole)
            marks.And(left.Present);
        if (!right.IsWhole)
            marks.And(right.Present);
        return true;
    }

    /// <summary>The values as floats; null where that would round some.</summary>
    private double[]? Floats(RowVector side, int count)
    {
        if (side.Kind == VectorKind.Floats)
            return side.Floats;
        if (side.Kind != VectorKind.Integers || !FloatArithmetic.AreExact(side.Integers.AsSpan(0, count)))
            return null;
        if (_converted.Length == 0)
            _converted = new double[RowVector.Size];
        FloatArithmetic.Convert(side.Integers, _converted);
        return _converted;
    }

    private void Mark<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<ulong> marks)
        where T : struct
    {
        b = b[..a.Length];
        switch (comparison)
        {
            case Comparison.Equal:
                Mark<T, Equal>(a, b, marks);
                break;
            case Comparison.NotEqual:
                Mark<T, NotEqual>(a, b, marks);
                break;
            case Comparison.Less:
                Mark<T, Less>(a, b, marks);
                break;
            case Comparison.LessOrEqual:
                Mark<T, LessOrEqual>(a, b, marks);
                break;
            case Comparison.Greater:
                Mark<T, Less>(b, a, marks);
                break;
            default:
                Mark<T, LessOrEqual>(b, a, marks);
                break;
        }
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mark<T, TTest>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<ulong> marks)
        where T : struct
        where TTest : struct, ITest
    {
        ReadOnlySpan<Vector512<T>> lefts = MemoryMarshal.Cast<T, Vector512<T>>(a);
        ReadOnlySpan<Vector512<T>> rights = MemoryMarshal.Cast<T, Vector512<T>>(b)[..lefts.Length];
        marks = marks[..(lefts.Length / 8)];
        for (int word = 0, at = 0; word < marks.Length; word++)
        {
            ulong bits = 0;
            for (int shift = 0; shift < Marks.WordSize; shift += 8, at++)
                bits |= TTest.Of(lefts[at], rights[at]).ExtractMostSignificantBits() << shift;
            marks[word] = bits;
        }
    }

    private interface ITest
    {
        static abstract Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b);
    }

    private readonly struct Equal : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => Vector512.Equals(a, b);
    }

    private readonly struct NotEqual : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => ~Vector512.Equals(a, b);
    }

    private readonly struct Less : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => Vector512.LessThan(a, b);
    }

    private readonly struct LessOrEqual : ITest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => Vector512.LessThanOrEqual(a, b);
    }
}
