using ScoGraph.Model.Snapshots;

namespace ScoGraph.Model.Tests.Snapshots;

public sealed class ColumnPageTests
{
    [Fact]
    public void Places_that_follow_each_other_all_have_a_value_where_each_has()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            ColumnPage page = Draw(random, 10);
            int offset = random.Next(PropertyColumn.PageSize), most = Math.Min(random.Next(2, 300), PropertyColumn.PageSize - offset);
            int count = random.Next(1, 1 + most);
            Assert.Equal(Enumerable.Range(offset, count).All(page.Has), page.HasAll(offset, count));
        }
    }

    [Fact]
    public void Ids_of_one_page_end_where_those_of_another_begin()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            int first = random.Next(5000), gap = random.Next(1, 4);
            int[] ids = [.. Enumerable.Range(0, random.Next(1, 3000)).Select(i => first + (i * gap) + (gap > 2 ? random.Next(2) : 0))];
            int at = random.Next(ids.Length), page = ids[at] >> PropertyColumn.PageBits;
            int end = at + ids[at..].TakeWhile(id => id >> PropertyColumn.PageBits == page).Count();
            Assert.Equal(end, PropertyColumn.EndOfPage(ids, at));
        }
    }

    [Fact]
    public void Integers_in_two_bytes_are_the_integers()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            Random random = new(seed);
            ColumnPage page = Draw(random, random.Next(30));
            NarrowIntegers narrow = page.MakeNarrow();
            Assert.Same(narrow, page.Narrow);
            Assert.Equal(Enumerable.Range(0, PropertyColumn.PageSize).All(page.Has), narrow.AreAll);
            for (int at = 0; at < PropertyColumn.PageSize; at++)
                Assert.True(!page.Has(at) || narrow.Values[at] == page.Integers![at]);
            int from = random.Next(PropertyColumn.PageSize);
            long[] wide = new long[random.Next(PropertyColumn.PageSize - from)];
            NarrowIntegers.Widen(narrow.Values.AsSpan(from, wide.Length), wide);
            Assert.Equal(narrow.Values[from..(from + wide.Length)].Select(value => (long)value), wide);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    [InlineData(long.MinValue)]
    public void Integers_that_do_not_fit_stay_as_they_are(long other)
    {
        ColumnPage page = Draw(new Random(1), 0);
        Assert.NotEmpty(page.MakeNarrow().Values);
        page.Integers![700] = other;
        Assert.NotEmpty(page.MakeNarrow().Values);
        page.Changed();
        Assert.Null(page.Narrow);
        Assert.Empty(page.MakeNarrow().Values);
    }

    [Fact]
    public void Two_bytes_are_made_when_all_are_read_a_second_time()
    {
        ColumnPage page = Draw(new Random(1), 0);
        Assert.Null(page.NarrowOnceRead());
        Assert.NotNull(page.NarrowOnceRead());
        page.Changed();
        Assert.Null(page.NarrowOnceRead());
    }

    /// <param name="random">What chooses.</param>
    /// <param name="absent">How many places at most have no value, and an integer that does not fit.</param>
    private static ColumnPage Draw(Random random, int absent)
    {
        ulong[] present = new ulong[PropertyColumn.PageSize / 64];
        present.AsSpan().Fill(ulong.MaxValue);
        long[] integers = [.. Enumerable.Range(0, PropertyColumn.PageSize).Select(_ => random.NextInt64(1 + ushort.MaxValue))];
        for (int i = 0; i < absent; i++)
        {
            int at = random.Next(PropertyColumn.PageSize);
            present[at >> 6] &= ~(1UL << at);
            integers[at] = -5;
        }

        return new ColumnPage { Present = present, Integers = integers };
    }
}
