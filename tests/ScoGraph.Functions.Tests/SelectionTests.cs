using ScoGraph.Functions.Aggregate.Distribution;

namespace ScoGraph.Functions.Tests;

public sealed class SelectionTests
{
    [Fact]
    public void What_is_found_would_stand_there_if_all_were_sorted()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            int most = random.Next(3) == 0 ? 4 : int.MaxValue, shape = random.Next(4);
            long[] integers = [.. Enumerable.Range(0, random.Next(1, 2000)).Select(i => shape switch
            {
                0 => i, 1 => -i, 2 => random.Next(most), _ => random.Next(9) == 0 ? long.MinValue : random.NextInt64() - long.MaxValue,
            })];
            long[] sorted = [.. integers.Order()];
            for (int i = 0; i < 4; i++)
            {
                int place = random.Next(integers.Length);
                Assert.Equal(sorted[place], Selection.Find(integers, place));
            }

            Assert.Equal(sorted, integers.Order());
        }
    }

    [Fact]
    public void Percentiles_of_integers_are_those_of_the_same_floats()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            double share = random.Next(5) / 4.0;
            object?[][] rows = [.. Enumerable.Range(0, random.Next(1, 9000)).Select(_ => new object?[] { (long)random.Next(500), share })];
            object?[][] floats = [.. rows.Select(row => new object?[] { (double)(long)row[0]!, share })];
            object?[][] mixed = [.. rows.Select((row, i) => i % 3 == 1 ? floats[i] : row)];
            foreach (string function in (string[])["percentileCont", "percentileDisc"])
            {
                double expected = Calls.Aggregate(function, floats).AsNumber();
                Assert.Equal(expected, Calls.Aggregate(function, rows).AsNumber());
                Assert.Equal(expected, Calls.Aggregate(function, mixed).AsNumber());
            }
        }
    }
}
