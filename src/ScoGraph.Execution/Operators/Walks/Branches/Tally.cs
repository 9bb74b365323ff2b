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
}
