namespace ScoGraph.Model.Values;

/// <summary>Comparison of integers with floats as if both were decimals of unlimited precision.</summary>
internal static class Numbers
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>The sign of <paramref name="a"/> - <paramref name="b"/>; <paramref name="b"/> is not NaN.</summary>
    public static int Compare(long a, double b)
    {
        if (b >= TwoTo63)
            return -1;
        if (b < -TwoTo63)
            return 1;
        long whole = (long)b;
        return a != whole ? a.CompareTo(whole) : -(b - whole).CompareTo(0.0);
    }

    /// <summary>The sign of a - b for two numbers neither of which is NaN; 0.0 and -0.0 are one number.</summary>
    public static int Compare(in Value a, in Value b)
    {
        if (a.IsInteger)
            return b.IsInteger ? a.AsInteger().CompareTo(b.AsInteger()) : Compare(a.AsInteger(), b.AsFloat());
        double left = a.AsFloat();
        if (b.IsInteger)
            return -Compare(b.AsInteger(), left);
        double right = b.AsFloat();
        return left < right ? -1 : left > right ? 1 : 0;
    }

    /// <summary>Whether two numbers are the same; NaN is no number's equal.</summary>
    public static bool AreEqual(in Value a, in Value b)
    {
        if (a.IsInteger)
            return b.IsInteger ? a.AsInteger() == b.AsInteger() : IsExactly(b.AsFloat(), a.AsInteger());
        return b.IsInteger ? IsExactly(a.AsFloat(), b.AsInteger()) : a.AsFloat() == b.AsFloat();
    }

    public static bool IsNaN(in Value value) => value.IsFloat && double.IsNaN(value.AsFloat());

    /// <summary>A hash that is the same for an integer and a float of the same size.</summary>
    public static int Hash(in Value number)
    {
        if (number.IsInteger)
            return number.AsInteger().GetHashCode();
        double value = number.AsFloat();
        if (value >= -TwoTo63 && value < TwoTo63 && Math.Floor(value) == value)
            return ((long)value).GetHashCode();
        return double.IsNaN(value) ? int.MinValue : value.GetHashCode();
    }

    private static bool IsExactly(double value, long integer) =>
        value >= -TwoTo63 && value < TwoTo63 && (long)value == integer && Math.Floor(value) == value;
}
