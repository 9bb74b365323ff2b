using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>
/// Two integers added, subtracted, multiplied or divided; what overflows, and division by zero, is left to who looks at rows.
/// </summary>
internal sealed class ArithmeticTerm(ArithmeticOperator operation, IntegerTerm left, IntegerTerm right) : IntegerTerm
{
    public override void Begin(Frame frame)
    {
        left.Begin(frame);
        right.Begin(frame);
    }

    protected override bool Fill(ReadOnlySpan<int> nodes)
    {
        if (!left.Compute(nodes) || !right.Compute(nodes))
            return false;
        int count = nodes.Length;
        ReadOnlySpan<byte> one = left.Present.AsSpan(0, count), other = right.Present.AsSpan(0, count);
        for (int i = 0; i < count; i++)
            Present[i] = (byte)(one[i] & other[i]);
        ReadOnlySpan<long> a = left.Values.AsSpan(0, count), b = right.Values.AsSpan(0, count);
        return operation switch
        {
            ArithmeticOperator.Add => Add(a, b, Values),
            ArithmeticOperator.Subtract => Subtract(a, b, Values),
            ArithmeticOperator.Multiply => Multiply(a, b, Values),
            ArithmeticOperator.Divide => Divide(a, b, false),
            _ => Divide(a, b, true),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Add(ReadOnlySpan<long> a, ReadOnlySpan<long> b, Span<long> into)
    {
        long overflow = 0;
        for (int i = 0; i < a.Length; i++)
        {
            long sum = unchecked(a[i] + b[i]);
            overflow |= (a[i] ^ sum) & (b[i] ^ sum);
            into[i] = sum;
        }

        return overflow >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Subtract(ReadOnlySpan<long> a, ReadOnlySpan<long> b, Span<long> into)
    {
        long overflow = 0;
        for (int i = 0; i < a.Length; i++)
        {
            long difference = unchecked(a[i] - b[i]);
            overflow |= (a[i] ^ b[i]) & (a[i] ^ difference);
            into[i] = difference;
        }

        return overflow >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Multiply(ReadOnlySpan<long> a, ReadOnlySpan<long> b, Span<long> into)
    {
        long overflow = 0;
        for (int i = 0; i < a.Length; i++)
        {
            long high = Math.BigMul(a[i], b[i], out long low);
            overflow |= high ^ (low >> 63);
            into[i] = low;
        }

        return overflow == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Divide(ReadOnlySpan<long> a, ReadOnlySpan<long> b, bool isRemainder)
    {
        Span<long> into = Values;
        ReadOnlySpan<byte> present = Present;
        for (int i = 0; i < a.Length; i++)
        {
            (long x, long y) = (a[i], b[i]);
            if (present[i] == 0)
                into[i] = 0;
            else if (y == 0 || y == -1)
                return false;
            else if ((ulong)(x | y) <= uint.MaxValue)
                into[i] = isRemainder ? (uint)x % (uint)y : (uint)x / (uint)y;
            else
                into[i] = isRemainder ? x % y : x / y;
        }

        return true;
    }
}
