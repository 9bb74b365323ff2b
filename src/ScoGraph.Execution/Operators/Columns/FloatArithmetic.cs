using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>Arithmetic of many floats at once, after IEEE 754.</summary>
internal static class FloatArithmetic
{
    /// <summary>The greatest integer such that it and all below it are floats, 2^53.</summary>
    private const long Exact = 1L << 53;

    /// <summary>Whether all of some integers are floats, so that converting them rounds none.</summary>
    public static bool AreExact(ReadOnlySpan<long> integers)
    {
        foreach (long integer in integers)
        {
            if (integer is > Exact or < -Exact)
                return false;
        }

        return true;
    }

    /// <summary>Converts integers, as many as vectors hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<long> integers, Span<double> into)
    {
        ReadOnlySpan<Vector512<long>> from = MemoryMarshal.Cast<long, Vector512<long>>(integers);
        Span<Vector512<double>> floats = MemoryMarshal.Cast<double, Vector512<double>>(into);
        for (int i = 0; i < from.Length; i++)
            floats[i] = Vector512.ConvertToDouble(from[i]);
    }

    /// <summary>Computes as many as <paramref name="into"/> takes.</summary>
    public static void Compute(ArithmeticOperator operation, ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> into)
    {
        switch (operation)
        {
            case ArithmeticOperator.Add:
                Compute<Sum>(left, right, into);
                break;
            case ArithmeticOperator.Subtract:
                Compute<Difference>(left, right, into);
                break;
            case ArithmeticOperator.Multiply:
                Compute<Product>(left, right, into);
                break;
            case ArithmeticOperator.Divide:
                Compute<Quotient>(left, right, into);
                break;
            default:
                for (int i = 0; i < into.Length; i++)
                    into[i] = left[i] % right[i];
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compute<TOperation>(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> into)
        where TOperation : struct, IOperation
    {
        ReadOnlySpan<Vector512<double>> a = MemoryMarshal.Cast<double, Vector512<double>>(left[..into.Length]);
        ReadOnlySpan<Vector512<double>> b = MemoryMarshal.Cast<double, Vector512<double>>(right[..into.Length]);
        Span<Vector512<double>> results = MemoryMarshal.Cast<double, Vector512<double>>(into);
        for (int i = 0; i < results.Length; i++)
            results[i] = TOperation.Of(a[i], b[i]);
        for (int i = results.Length * Vector512<double>.Count; i < into.Length; i++)
            into[i] = TOperation.Of(Vector512.CreateScalar(left[i]), Vector512.CreateScalar(right[i])).ToScalar();
    }

    private interface IOperation
    {
        static abstract Vector512<double> Of(Vector512<double> a, Vector512<double> b);
    }

    private readonly struct Sum : IOperation
    {
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => a + b;
    }

    private readonly struct Difference : IOperation
    {
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => a - b;
    }

    private readonly struct Product : IOperation
    {
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => a * b;
    }

    private readonly struct Quotient : IOperation
    {
        public static Vector512<double> Of(Vector512<double> a, Vector512<double> b) => a / b;
    }
}
