using System.Numerics;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

/// <summary>Exact comparison of finite numbers as big integers: both scaled by 2 to the 1074, which makes every float whole.</summary>
internal static class BigDecimal
{
    private const int Scale = 1074;

    public static int Compare(in Value a, in Value b) => Scaled(a).CompareTo(Scaled(b));

    private static BigInteger Scaled(in Value number)
    {
        if (number.IsInteger)
            return new BigInteger(number.AsInteger()) << Scale;
        long bits = BitConverter.DoubleToInt64Bits(number.AsFloat());
        int exponent = (int)(bits >> 52 & 0x7FF);
        BigInteger mantissa = exponent == 0 ? bits & 0xFFFFFFFFFFFFF : (bits & 0xFFFFFFFFFFFFF) | 0x10000000000000;
        mantissa <<= Math.Max(exponent, 1) - 1;
        return bits < 0 ? -mantissa : mantissa;
    }
}
