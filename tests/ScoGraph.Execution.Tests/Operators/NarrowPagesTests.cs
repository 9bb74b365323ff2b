using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Tests.Operators;

/// <summary>Integers read in two bytes are those of the column, wherever they stand; what is not known so is refused.</summary>
public sealed class NarrowPagesTests
{
    private const int Pages = 12;

    [Fact]
    public void Integers_here_and_there_are_those_of_the_column()
    {
        int gathered = 0, lacking = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            PropertyColumn column = Draw(random);
            for (int run = 0; run < 3; run++)
            {
                NarrowPages narrow = new(column);
                for (int i = 0; i < 8; i++)
                {
                    const int bound = Pages * PropertyColumn.PageSize;
                    int[] ids = [.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => random.Next(bound))];
                    long[] values = new long[ids.Length];
                    if (!narrow.TryGather(ids, values, out bool areAll))
                        continue;
                    gathered++;
                    lacking += areAll ? 0 : 1;
                    for (int row = 0; row < ids.Length; row++)
                    {
                        Value value = column.Get(ids[row]);
                        bool isSame = value.IsNull ? !areAll : value.IsInteger && value.AsInteger() == values[row];
                        Assert.True(isSame, $"seed {seed}: {ids[row]}");
                    }
                }
            }
        }

        Assert.True(gathered > 100 && lacking > 10, $"{gathered} batches, {lacking} that lack some");
    }

    [Fact]
    public void Integers_one_behind_the_other_are_those_of_the_column()
    {
        int copied = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            PropertyColumn column = Draw(random);
            for (int run = 0; run < 4; run++)
            {
                NarrowPages narrow = new(column);
                for (int number = 0; number < Pages; number++)
                {
                    int from = random.Next(2) == 0 ? 0 : random.Next(PropertyColumn.PageSize), most = PropertyColumn.PageSize - from;
                    long[] values = new long[random.Next(2) == 0 ? most : random.Next(most)];
                    if (!narrow.TryCopy(number, from, values))
                        continue;
                    copied++;
                    int first = (number << PropertyColumn.PageBits) + from;
                    Assert.Equal(Enumerable.Range(first, values.Length).Select(id => column.Get(id).AsInteger()), values);
                }
            }
        }

        Assert.True(copied > 500, $"{copied} pages");
    }

    /// <summary>Pages of small integers, now and then with gaps, with others, with floats, or absent.</summary>
    private static PropertyColumn Draw(Random random)
    {
        int odd = random.Next(2, 20);
        return new([.. Enumerable.Range(0, Pages).Select(_ => random.Next(odd) == 0 ? Odd(random) : Page(random, ushort.MaxValue, 1))]);
    }

    private static ColumnPage? Odd(Random random) => random.Next(6) switch
    {
        0 => null,
        1 => Page(random, 1L << 40, 1),
        2 => new ColumnPage
        {
            Present = Present(random, 1),
            Floats = [.. Enumerable.Range(0, PropertyColumn.PageSize).Select(i => i * 0.5)],
        },
        _ => Page(random, ushort.MaxValue, 0.99),
    };

    private static ColumnPage Page(Random random, long most, double share) => new()
    {
        Present = Present(random, share),
        Integers = [.. Enumerable.Range(0, PropertyColumn.PageSize).Select(_ => random.NextInt64(most))],
    };

    private static ulong[] Present(Random random, double share)
    {
        ulong[] present = new ulong[PropertyColumn.PageSize / 64];
        for (int at = 0; at < PropertyColumn.PageSize; at++)
            present[at >> 6] |= random.NextDouble() <= share ? 1UL << at : 0;
        return present;
    }
}
