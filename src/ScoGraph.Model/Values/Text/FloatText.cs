using System.Globalization;
using System.Text;

namespace ScoGraph.Model.Values;

/// <summary>The text of a float: the shortest digits that read back as the same float, always with a point.</summary>
internal static class FloatText
{
    /// <summary>Such as <c>1.0</c>, <c>1.5e20</c>, <c>NaN</c>, <c>-Infinity</c>.</summary>
    public static string Write(double number)
    {
        Span<byte> few = stackalloc byte[FewDecimals.Longest];
        if (FewDecimals.TryWrite(number, few, out int length))
            return Encoding.ASCII.GetString(few[..length]);
        string digits = number.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
            return digits;
        int exponent = digits.IndexOf('E', StringComparison.Ordinal);
        string mantissa = exponent < 0 ? digits : digits[..exponent];
        if (!mantissa.Contains('.', StringComparison.Ordinal))
            mantissa += ".0";
        if (exponent < 0)
            return mantissa;
        // The grammar has no plus sign in exponents, and needs no leading zero.
        int power = int.Parse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{power}");
    }
}
