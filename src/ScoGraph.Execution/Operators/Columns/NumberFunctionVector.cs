using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar;
using ScoGraph.Functions.Scalar.Conversion;
using ScoGraph.Functions.Scalar.Numeric;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>
/// A function of one number. What is no number, and what a function does not give, is left to who looks at rows, for its meaning and its
/// error.
/// </summary>
/// <param name="function">One of those that <see cref="Planning.Analysis.NumberFunctions"/> tells.</param>
/// <param name="argument">The numbers.</param>
internal sealed class NumberFunctionVector(ScalarFunction function, RowVector argument) : RowVector
{
    private const double TwoTo63 = 9223372036854775808.0;

    private double[] _converted = [];

    public override void Begin(Frame frame) => argument.Begin(frame);

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        if (!argument.Read(frame, rows, from, count) || argument.Kind is not (VectorKind.Integers or VectorKind.Floats))
            return false;
        IsWhole = true;
        if (!argument.IsWhole)
            CopyPresent(argument, count);
        return function is AbsFunction or SignFunction or ToIntegerFunction && argument.Kind == VectorKind.Integers
            ? TryIntegers(argument.Integers.AsSpan(0, count)) : TryFloats(OfFloats(count));
    }

    private bool TryIntegers(ReadOnlySpan<long> numbers)
    {
        Span<long> results = RoomForIntegers(numbers.Length);
        switch (function)
        {
            case AbsFunction:
                return TryAbsolute(numbers, results);
            case SignFunction:
                for (int i = 0; i < results.Length; i++)
                    results[i] = Math.Sign(numbers[i]);
                return true;
            default:
                numbers.CopyTo(results);
                return true;
        }
    }

    private bool TryFloats(ReadOnlySpan<double> numbers)
    {
        switch (function)
        {
            case SignFunction:
                Span<long> signs = RoomForIntegers(numbers.Length);
                for (int i = 0; i < signs.Length; i++)
                    signs[i] = numbers[i] > 0 ? 1 : numbers[i] < 0 ? -1 : 0;
                return true;
            case ToIntegerFunction:
                return TryTruncate(numbers, RoomForIntegers(numbers.Length));
            default:
                Compute(numbers, RoomForFloats(numbers.Length));
                return true;
        }
    }

    // Compiled for speed from its first run, as the others: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compute(ReadOnlySpan<double> numbers, Span<double> results)
    {
        switch (function)
        {
            case AbsFunction:
                for (int i = 0; i < results.Length; i++)
                    results[i] = Math.Abs(numbers[i]);
                break;
            case SqrtFunction:
                for (int i = 0; i < results.Length; i++)
                    results[i] = Math.Sqrt(numbers[i]);
                break;
            case RoundFunction:
                for (int i = 0; i < results.Length; i++)
                    results[i] = Rounding.HalfUp(numbers[i]);
                break;
            case FloatFunction any:
                for (int i = 0; i < results.Length; i++)
                    results[i] = any.Compute(numbers[i]);
                break;
            default:
                numbers.CopyTo(results);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryAbsolute(ReadOnlySpan<long> numbers, Span<long> results)
    {
        bool fit = true;
        for (int i = 0; i < results.Length; i++)
        {
            long number = numbers[i], sign = number >> 63;
            results[i] = (number ^ sign) - sign;
            fit &= number != long.MinValue;
        }

        return fit;
    }

    /// <summary>Leaves what is behind the point; false where a number is none or fits no integer, unless it is not there.</summary>
    private bool TryTruncate(ReadOnlySpan<double> numbers, Span<long> results)
    {
        for (int i = 0; i < results.Length; i++)
        {
            if (numbers[i] is >= -TwoTo63 and < TwoTo63)
                results[i] = (long)numbers[i];
            else if (IsWhole || Present[i])
                return false;
        }

        return true;
    }

    private ReadOnlySpan<double> OfFloats(int count)
    {
        if (argument.Kind == VectorKind.Floats)
            return argument.Floats.AsSpan(0, count);
        if (_converted.Length == 0)
            _converted = new double[Size];
        FloatArithmetic.Convert(argument.Integers, _converted);
        return _converted.AsSpan(0, count);
    }

    private Span<long> RoomForIntegers(int count)
    {
        Kind = VectorKind.Integers;
        if (Integers.Length == 0)
            Integers = new long[Size];
        return Integers.AsSpan(0, count);
    }

    private Span<double> RoomForFloats(int count)
    {
        Kind = VectorKind.Floats;
        if (Floats.Length == 0)
            Floats = new double[Size];
        return Floats.AsSpan(0, count);
    }
}
