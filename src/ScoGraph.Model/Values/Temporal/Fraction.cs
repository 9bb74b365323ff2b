using System.Globalization;
using System.Numerics;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>An exact ratio of integers, in which parts of durations are computed so that no unit is lost to binary rounding.</summary>
internal readonly struct Fraction
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    /// <summary>A ratio; the denominator is not zero.</summary>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        _numerator = denominator.Sign < 0 ? -numerator : numerator;
        _denominator = BigInteger.Abs(denominator);
    }

    public bool IsZero => _numerator.IsZero;

    public static implicit operator Fraction(Int128 whole) => new(whole, BigInteger.One);

    public static implicit operator Fraction(long whole) => new(whole, BigInteger.One);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(left._numerator * right._denominator + right._numerator * left._denominator, left._denominator * right._denominator);

    public static Fraction operator -(Fraction value) => new(-value._numerator, value._denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left._numerator * right._numerator, left._denominator * right._denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left._numerator * right._denominator, left._denominator * right._numerator);

    /// <summary>The decimal number that a finite float is written as: 0.1 is a tenth, as its writer meant.</summary>
    public static Fraction FromFloat(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        int exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = exponentAt < 0
            ? 0
            : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string digits = exponentAt < 0 ? text : text[..exponentAt];
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        BigInteger mantissa = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        BigInteger power = BigInteger.Pow(10, Math.Abs(exponent));
        return exponent < 0 ? new Fraction(mantissa, power) : new Fraction(mantissa * power, BigInteger.One);
    }

    /// <summary>The whole part, rounded towards zero, and what remains, which has the same sign.</summary>
    public (BigInteger Whole, Fraction Remainder) Split()
    {
        BigInteger whole = BigInteger.DivRem(_numerator, _denominator, out BigInteger rest);
        return (whole, new Fraction(rest, _denominator));
    }
}
