namespace ScoGraph.Model.Values.Temporal.Calendar;

/// <summary>Division that rounds down, for counts on both sides of an epoch; divisors are positive.</summary>
internal static class Floor
{
    public static long Divide(long dividend, long divisor)
    {
        long quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }

    public static Int128 Divide(Int128 dividend, Int128 divisor)
    {
        Int128 quotient = dividend / divisor;
        return dividend - quotient * divisor < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The remainder that belongs to <see cref="Divide(long, long)"/>: from 0 to below the divisor.</summary>
    public static long Remainder(long dividend, long divisor)
    {
        long remainder = dividend % divisor;
        return remainder < 0 ? remainder + divisor : remainder;
    }
}
