using System.Numerics;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// Numbers of rows, of which one stands for all that are too large: whether there are too many is decided where they meet rows.
/// </summary>
internal static class Tally
{
    /// <summary>More than an integer can count.</summary>
    public const long TooMany = long.MinValue;

    public static long Plus(long left, long right)
    {
        long sum = unchecked(left + right);
        return (left | right | sum) < 0 ? TooMany : sum;
    }

    public static long Times(long left, long right)
    {
        // Nearly always: neither below 0 nor so large that the product could be.
        if ((ulong)(left | right) <= int.MaxValue)
            return left * right;
        if (left == 0 || right == 0)
            return 0;
        if (left < 0 || right < 0)
            return TooMany;
        long high = Math.BigMul(left, right, out long low);
        return high != 0 || low < 0 ? TooMany : low;
    }

    /// <summary>The sum of many numbers.</summary>
    public static long Sum(ReadOnlySpan<long> numbers)
    {
        // Numbers below 2^31, fewer of them than that, are added without a look at each sum.
        if (Bits(numbers) is >= 0 and <= int.MaxValue)
        {
            Vector<long> sums = Vector<long>.Zero;
            int at = 0;
            for (; at <= numbers.Length - Vector<long>.Count; at += Vector<long>.Count)
                sums += new Vector<long>(numbers[at..]);
            long all = Vector.Sum(sums);
            for (; at < numbers.Length; at++)
                all += numbers[at];
            return all;
        }

        long sum = 0;
        foreach (long number in numbers)
            sum = Plus(sum, number);
        return sum;
    }

    /// <summary>Multiplies numbers by others, or by at least something.</summary>
    public static void Multiply(Span<long> numbers, ReadOnlySpan<long> others, long least)
    {
        others = others[..numbers.Length];
        if (Bits(numbers) is >= 0 and <= int.MaxValue && Bits(others) is >= 0 and <= int.MaxValue)
        {
            int at = 0;
            Vector<long> atLeast = new(least);
            for (; at <= numbers.Length - Vector<long>.Count; at += Vector<long>.Count)
            {
                Vector<long> times = Vector.Max(new Vector<long>(others[at..]), atLeast);
                (times * new Vector<long>(numbers[at..])).CopyTo(numbers[at..]);
            }

            for (; at < numbers.Length; at++)
                numbers[at] *= Math.Max(others[at], least);
            return;
        }

        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = Times(numbers[i], others[i] == 0 ? least : others[i]);
    }

    private static long Bits(ReadOnlySpan<long> numbers)
    {
        Vector<long> bits = Vector<long>.Zero;
        int at = 0;
        for (; at <= numbers.Length - Vector<long>.Count; at += Vector<long>.Count)
            bits |= new Vector<long>(numbers[at..]);
        long all = 0;
        for (int i = 0; i < Vector<long>.Count; i++)
            all |= bits[i];
        for (; at < numbers.Length; at++)
            all |= numbers[at];
        return all;
    }
}
