using System.Numerics;
using ScoGraph.Functions.Aggregate;

namespace ScoGraph.Functions.Tests;

/// <summary>Sums of floats are those of whole numbers of the smallest float's size, rounded once.</summary>
public sealed class ExactSumTests
{
    [Fact]
    public void Sums_are_rounded_once_and_do_not_depend_on_the_order()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            double[] numbers = [.. Enumerable.Range(0, 2 + random.Next(60)).Select(_ => Number(random))];
            BigInteger whole = BigInteger.Zero;
            foreach (double number in numbers)
                whole += Whole(number);
            double sum = Sum(numbers);
            Assert.True(IsNearest(sum, whole), $"seed {seed}: {sum:R} of {string.Join(", ", numbers.Select(n => n.ToString("R")))}");
            random.Shuffle(numbers);
            Assert.Equal(sum, Sum(numbers));
        }
    }

    [Fact]
    public void A_number_added_many_times_is_its_product()
    {
        ExactSum sum = new();
        sum.Add(0.1, 10);
        sum.Add(0.1, (1L << 53) + 1);
        sum.Add(-0.1, (1L << 53) + 1);
        ExactSum ten = new();
        for (int i = 0; i < 10; i++)
            ten.Add(0.1);
        Assert.Equal(ten.Round(), sum.Round());
    }

    private static double Sum(double[] numbers)
    {
        ExactSum sum = new();
        foreach (double number in numbers)
            sum.Add(number);
        return sum.Round();
    }

    private static double Number(Random random) =>
        (random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(4) == 0 ? random.Next(-80, 80) : random.Next(-3, 3))
            * (random.Next(5) == 0 ? 0.0 : 1.0);

    /// <summary>A float in units of 2^-1074, of which all are whole.</summary>
    private static BigInteger Whole(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number);
        int exponent = (int)(bits >> 52 & 0x7FF);
        BigInteger mantissa = exponent == 0 ? bits & ((1L << 52) - 1) : (bits & ((1L << 52) - 1)) | 1L << 52;
        return (mantissa << Math.Max(0, exponent - 1)) * (bits < 0 ? -1 : 1);
    }

    private static bool IsNearest(double sum, BigInteger whole)
    {
        BigInteger off = BigInteger.Abs(Whole(sum) - whole);
        return off <= BigInteger.Abs(Whole(Math.BitIncrement(sum)) - whole) && off <= BigInteger.Abs(Whole(Math.BitDecrement(sum)) - whole);
    }
}
