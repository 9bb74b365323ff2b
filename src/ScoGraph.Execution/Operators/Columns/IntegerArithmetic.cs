using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>Arithmetic of many integers at once, which never wraps around.</summary>
internal static class IntegerArithmetic
{
    /// <summary>2^52: quotients of integers below it, rounded to floats, are never rounded up to the next integer.</summary>
    private const long Exact = 1L << 52;

    /// <summary>Computes many at once.</summary>
    /// <param name="operation">What.</param>
    /// <param name="left">The left sides, as many as a power of two.</param>
    /// <param name="right">The right sides.</param>
    /// <param name="same">The right side where it is the same for all.</param>
    /// <param name="into">Takes the results, as many as left sides.</param>
    /// <returns>False where one may not fit, or this is not done at once: what was written means nothing.</returns>
    public static bool TryCompute(
        ArithmeticOperator operation, ReadOnlySpan<long> left, ReadOnlySpan<long> right, long? same, Span<long> into)
    {
        ReadOnlySpan<Vector512<long>> a = MemoryMarshal.Cast<long, Vector512<long>>(left);
        ReadOnlySpan<Vector512<long>> b = MemoryMarshal.Cast<long, Vector512<long>>(right)[..a.Length];
        Span<Vector512<long>> results = MemoryMarshal.Cast<long, Vector512<long>>(into);
        if (left.Length < Vector512<long>.Count)
            return false;
        return operation switch
        {
            ArithmeticOperator.Add => Add(a, b, results),
            ArithmeticOperator.Subtract => Subtract(a, b, results),
            ArithmeticOperator.Multiply => Multiply(a, b, results),
            ArithmeticOperator.Divide when same is { } divisor && IsPlain(divisor) => Divide(a, divisor, results),
            ArithmeticOperator.Modulo when same is { } divisor && IsPlain(divisor) => Remainder(a, divisor, results),
            _ => false,
        };
    }

    /// <summary>Computes one after the other.</summary>
    /// <param name="operation">What.</param>
    /// <param name="left">The left sides.</param>
    /// <param name="right">The right sides.</param>
    /// <param name="present">Which are there; empty where all are.</param>
    /// <param name="into">Takes the results.</param>
    /// <returns>False where one that is there cannot be computed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool ComputeEach(
        ArithmeticOperator operation, ReadOnlySpan<long> left, ReadOnlySpan<long> right, ReadOnlySpan<bool> present, Span<long> into)
    {
        right = right[..left.Length];
        into = into[..left.Length];
        for (int i = 0; i < left.Length; i++)
        {
            into[i] = 0;
            if ((present.IsEmpty || present[i]) && !TryCompute(operation, left[i], right[i], out into[i]))
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCompute(ArithmeticOperator operation, long a, long b, out long result)
    {
        switch (operation)
        {
            case ArithmeticOperator.Add:
                result = unchecked(a + b);
                return ((a ^ result) & (b ^ result)) >= 0;
            case ArithmeticOperator.Subtract:
                result = unchecked(a - b);
                return ((a ^ b) & (a ^ result)) >= 0;
            case ArithmeticOperator.Multiply:
                return Math.BigMul(a, b, out result) == result >> 63;
            default:
                result = 0;
                if (b is 0 or -1)
                    return false;
                bool isRemainder = operation == ArithmeticOperator.Modulo;
                if ((ulong)(a | b) <= uint.MaxValue)
                    result = isRemainder ? (uint)a % (uint)b : (uint)a / (uint)b;
                else
                    result = isRemainder ? a % b : a / b;
                return true;
        }
    }

    private static bool IsPlain(long divisor) => divisor is > 0 and < Exact or > -Exact and < -1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Add(ReadOnlySpan<Vector512<long>> a, ReadOnlySpan<Vector512<long>> b, Span<Vector512<long>> into)
    {
        Vector512<long> overflow = Vector512<long>.Zero;
        for (int i = 0; i < a.Length; i++)
        {
            Vector512<long> sum = a[i] + b[i];
            overflow |= (a[i] ^ sum) & (b[i] ^ sum);
            into[i] = sum;
        }

        return overflow.ExtractMostSignificantBits() == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Subtract(ReadOnlySpan<Vector512<long>> a, ReadOnlySpan<Vector512<long>> b, Span<Vector512<long>> into)
    {
        Vector512<long> overflow = Vector512<long>.Zero;
        for (int i = 0; i < a.Length; i++)
        {
            Vector512<long> difference = a[i] - b[i];
            overflow |= (a[i] ^ b[i]) & (a[i] ^ difference);
            into[i] = difference;
        }

        return overflow.ExtractMostSignificantBits() == 0;
    }

    /// <summary>Sides of 32 bits, whose products always fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Multiply(ReadOnlySpan<Vector512<long>> a, ReadOnlySpan<Vector512<long>> b, Span<Vector512<long>> into)
    {
        Vector512<long> half = Vector512.Create(1L << 31), outside = Vector512<long>.Zero;
        for (int i = 0; i < a.Length; i++)
        {
            outside |= (a[i] + half) | (b[i] + half);
            into[i] = a[i] * b[i];
        }

        return Vector512.ShiftRightLogical(outside, 32) == Vector512<long>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Divide(ReadOnlySpan<Vector512<long>> a, long divisor, Span<Vector512<long>> into)
    {
        Vector512<long> limit = Vector512.Create(Exact), outside = Vector512<long>.Zero;
        Vector512<double> by = Vector512.Create((double)divisor);
        for (int i = 0; i < a.Length; i++)
        {
            outside |= a[i] + limit;
            into[i] = Vector512.ConvertToInt64(Vector512.ConvertToDouble(a[i]) / by);
        }

        return Vector512.ShiftRightLogical(outside, 53) == Vector512<long>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Remainder(ReadOnlySpan<Vector512<long>> a, long divisor, Span<Vector512<long>> into)
    {
        Vector512<long> limit = Vector512.Create(Exact), outside = Vector512<long>.Zero, times = Vector512.Create(divisor);
        Vector512<double> by = Vector512.Create((double)divisor);
        for (int i = 0; i < a.Length; i++)
        {
            outside |= a[i] + limit;
            into[i] = a[i] - (Vector512.ConvertToInt64(Vector512.ConvertToDouble(a[i]) / by) * times);
        }

        return Vector512.ShiftRightLogical(outside, 53) == Vector512<long>.Zero;
    }
}
