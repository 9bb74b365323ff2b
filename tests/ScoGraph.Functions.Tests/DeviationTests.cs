using System.Numerics;
using FsCheck.Xunit;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Aggregate.Distribution;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Tests;

/// <summary>Standard deviations beside exact fractions, whatever the numbers and however many are given at once.</summary>
public sealed class DeviationTests
{
    [Property(MaxTest = 300)]
    public void Integers_many_at_once_are_those_one_by_one(int seed, bool sample)
    {
        long[] integers = Draw(new Random(seed));
        double expected = Exact(integers, sample ? 1 : 0);
        double one = Finish(sample, each => Array.ForEach(integers, x => each.Add([Value.FromInteger(x)])));
        Assert.Equal(expected, one, Math.Abs(expected) * 1e-9);
        Assert.Equal(one, Finish(sample, each => each.AddAll(integers, default)));
    }

    [Property(MaxTest = 100)]
    public void Small_integers_in_any_order_are_the_same(int seed)
    {
        Random random = new(seed);
        long[] integers = [.. Enumerable.Range(0, random.Next(2, 5000)).Select(_ => random.NextInt64(int.MinValue, int.MaxValue))];
        double inOrder = Finish(true, each => each.AddAll(integers, default));
        random.Shuffle(integers);
        Assert.Equal(inOrder, Finish(true, each => each.AddAll(integers, default)));
        Assert.Equal(Exact(integers, 1), inOrder, inOrder * 1e-14);
    }

    [Property(MaxTest = 100)]
    public void Repeated_rows_are_as_many(short value, byte times, double beside)
    {
        beside = double.IsFinite(beside) ? beside : 0.5;
        Value[] row = [Value.FromInteger(value)];
        double repeated = Finish(false, each =>
        {
            each.AddRepeated(row, times, new TestContext());
            each.Add([Value.FromFloat(beside)]);
        });
        double one = Finish(false, each =>
        {
            for (int i = 0; i < times; i++)
                each.Add(row);
            each.Add([Value.FromFloat(beside)]);
        });
        Assert.Equal(one, repeated);
    }

    [Theory]
    [InlineData(2.0, 2, 4.0, 4, 4, 5.0, 5, 7, 9)]
    [InlineData(0.5, 1_000_000_000_000, 1_000_000_000_001.0)]
    [InlineData(0.0, 4_000_000_000, 4_000_000_000)]
    [InlineData(5e307, 1e308, 0)]
    public void Integers_and_floats_are_of_one_group(double expected, params object[] rows)
    {
        object?[] numbers = [.. rows.Select(each => each is int integer ? (long)integer : each)];
        Assert.Equal(expected, Calls.Aggregate("stDevP", numbers).AsFloat(), expected * 1e-12);
    }

    private static double Finish(bool sample, Action<Accumulator> fill)
    {
        Accumulator accumulator = (sample ? (AggregateFunction)new StDevFunction() : new StDevPFunction()).CreateAccumulator();
        fill(accumulator);
        return accumulator.Finish().AsFloat();
    }

    /// <summary>Integers of few bits, of many, or now and then one of more than the exact sums take.</summary>
    private static long[] Draw(Random random)
    {
        (long low, long high) = random.Next(4) switch
        {
            0 => (0L, 60L),
            1 => (-1L << 27, 1L << 27),
            2 => (1L << 30, (1L << 30) + 3),
            _ => (int.MinValue, int.MaxValue),
        };
        bool anyLarge = random.Next(3) == 0;
        return [.. Enumerable.Range(0, random.Next(5000))
            .Select(_ => anyLarge && random.Next(500) == 0 ? random.NextInt64(1L << 40) : random.NextInt64(low, high))];
    }

    private static double Exact(long[] integers, int lost)
    {
        if (integers.Length <= lost)
            return 0.0;
        BigInteger n = integers.Length, sum = 0, squares = 0;
        foreach (long integer in integers)
        {
            sum += integer;
            squares += (BigInteger)integer * integer;
        }

        return Math.Sqrt((double)((n * squares) - (sum * sum)) / (double)n / (integers.Length - lost));
    }
}
