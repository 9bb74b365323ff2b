using ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

namespace ScoGraph.Execution.Tests.Operators;

/// <summary>Pairs are told as a set tells them, and stand in the order in which they came.</summary>
public sealed class PairSetTests
{
    [Theory]
    [InlineData(10, 10, 500)]
    [InlineData(3000, 200, 60_000)]
    [InlineData(40, 90_000, 60_000)]
    [InlineData(2_000_000, 2_000_000, 60_000)]
    [InlineData(5000, 40_000, 60_000)]
    public void Pairs_are_those_of_a_set(int firsts, int seconds, int count)
    {
        for (int seed = 0; seed < 4; seed++)
        {
            Random random = new(seed);
            PairSet pairs = new();
            HashSet<(int, int)> known = [];
            List<(int, int)> inOrder = [];

            // The first number falls from somewhere on, which may be the beginning or never.
            int ascends = seed * count / 3;
            for (int i = 0; i < count; i++)
            {
                int first = i < ascends ? (int)((long)i * firsts / count) : random.Next(firsts);
                (int First, int Second) pair = (first, random.Next(seconds));
                Assert.Equal(known.Add(pair), pairs.Add(pair.First, pair.Second));
                if (known.Count > inOrder.Count)
                    inOrder.Add(pair);
            }

            Assert.Equal(inOrder, Enumerable.Range(0, pairs.Count).Select(place => pairs[place]));
        }
    }
}
