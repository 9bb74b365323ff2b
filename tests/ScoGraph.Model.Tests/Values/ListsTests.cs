using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

public sealed class ListsTests
{
    [Theory]
    [InlineData(3L, new object?[] { 1, null, 3 }, true)]
    [InlineData(4L, new object?[] { 1, null, 3 }, null)]
    [InlineData(4L, new object?[] { 1, 3 }, false)]
    [InlineData(1L, new object?[] { "1", 2 }, false)]
    [InlineData(null, new object?[] { }, false)]
    [InlineData(null, new object?[] { 1 }, null)]
    [InlineData(new object?[] { 1, 2 }, new object?[] { new object?[] { null, 2 }, new object?[] { 1, 2 } }, true)]
    [InlineData(new object?[] { 1, 2 }, new object?[] { new object?[] { null, "foo" } }, false)]
    [InlineData(new object?[] { null }, new object?[] { null }, null)]
    public void In_is_three_valued(object? item, object?[] list, bool? expected) =>
        Assert.Equal(expected, Lists.Contains(ClrValues.FromClr(item), ClrValues.FromClr(list)));

    [Fact]
    public void In_looks_into_lists_alone()
    {
        Assert.Null(Lists.Contains(Value.True, Value.Null));
        Assert.Equal("IN looks into a LIST, not into an INTEGER (1).",
            Assert.Throws<ValueException>(() => Lists.Contains(Value.True, Value.FromInteger(1))).Message);
    }

    [Theory]
    [InlineData(0L, 1L)]
    [InlineData(-1L, 3L)]
    [InlineData(3L, null)]
    [InlineData(-4L, null)]
    [InlineData(long.MinValue, null)]
    [InlineData(null, null)]
    public void Index_counts_from_either_end(object? index, object? expected) => Assert.Equal(
        LiteralText.Write(ClrValues.FromClr(expected)), LiteralText.Write(Lists.Index(Samples.List(1, 2, 3), ClrValues.FromClr(index))));

    [Theory]
    [InlineData(1.0, "ListElementAccessByNonInteger")]
    [InlineData("a", "ListElementAccessByNonInteger")]
    public void Lists_are_indexed_with_integers(object index, string detail) =>
        Assert.Equal(detail, Assert.Throws<ValueException>(() => Lists.Index(Samples.List(1), ClrValues.FromClr(index))).Detail);

    [Fact]
    public void Maps_are_indexed_with_strings()
    {
        Value map = Samples.Map(("name", "Apa"));
        Assert.Equal("Apa", Lists.Index(map, Value.FromString("name")).AsString());
        Assert.True(Lists.Index(map, Value.FromString("Name")).IsNull);
        Assert.True(Lists.Index(map, Value.Null).IsNull);
        Assert.True(Lists.Index(Value.Null, Value.FromString("x")).IsNull);
        Assert.Equal("MapElementAccessByNonString", Assert.Throws<ValueException>(() => Lists.Index(map, Value.FromInteger(0))).Detail);
    }

    [Fact]
    public void Other_kinds_have_no_elements()
    {
        ValueException error = Assert.Throws<ValueException>(() => Lists.Index(Value.FromString("1"), Value.FromInteger(0)));
        Assert.Equal((ErrorCategory.TypeError, "InvalidArgumentType"), (error.Category, error.Detail));
    }

    [Property(MaxTest = 1000)]
    public Property Slice_agrees_with_picking_one_by_one() => Prop.ForAll(
        Gen.Choose(0, 5).ToArbitrary(), Gen.Choose(-7, 8).ToArbitrary(), Gen.Choose(-7, 8).ToArbitrary(), (count, from, to) =>
        {
            Value list = Value.FromList([.. Enumerable.Range(0, count).Select(i => Value.FromInteger(i))]);
            // 8 stands for a bound that is left out.
            Value slice = Lists.Slice(list, from == 8 ? null : Value.FromInteger(from), to == 8 ? null : Value.FromInteger(to));
            int first = from == 8 ? 0 : from < 0 ? from + count : from, end = to == 8 ? count : to < 0 ? to + count : to;
            IEnumerable<long> expected = Enumerable.Range(0, count).Where(i => i >= first && i < end).Select(i => (long)i);
            Assert.Equal(expected, slice.AsList().Items.ToArray().Select(v => v.AsInteger()));
        });

    [Fact]
    public void Slice_of_or_with_null_is_null()
    {
        Assert.True(Lists.Slice(Value.Null, null, null).IsNull);
        Assert.True(Lists.Slice(Samples.List(1), Value.Null, null).IsNull);
        Assert.True(Lists.Slice(Samples.List(1), null, Value.Null).IsNull);
        Assert.Throws<ValueException>(() => Lists.Slice(Value.FromString("abc"), null, null));
        Assert.Throws<ValueException>(() => Lists.Slice(Samples.List(1), Value.FromFloat(1), null));
    }

    [Fact]
    public void Properties_of_maps_and_temporal_values()
    {
        Assert.Equal(42, Properties.Get(Samples.Map(("a", 42)), "a").AsInteger());
        Assert.True(Properties.Get(Samples.Map(("a", 42)), "b").IsNull);
        Assert.True(Properties.Get(Value.Null, "b").IsNull);
        Assert.Equal(1970, Properties.Get(Value.FromEpochDay(0), "year").AsInteger());
        ValueException error = Assert.Throws<ValueException>(() => Properties.Get(Value.FromInteger(123), "num"));
        Assert.Equal((ErrorCategory.TypeError, "InvalidArgumentType"), (error.Category, error.Detail));
    }
}
