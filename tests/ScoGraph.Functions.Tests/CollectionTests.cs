using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Tests;

/// <summary>The functions coll.…: of lists as collections.</summary>
public sealed class CollectionTests
{
    private static readonly object?[] Mixed = [2, null, "a", 1.0, 1];
    private static readonly int[] None = [];

    [Fact]
    public void Sorted_as_ORDER_BY_sorts()
    {
        Assert.Equal("['a', 1.0, 1, 2, null]", Calls.Text("coll.sort", [Mixed]));
        Assert.Equal("[]", Calls.Text("coll.sort", None));
    }

    [Fact]
    public void The_first_of_equal_ones_stays() => Assert.Equal("[2, null, 'a', 1.0]", Calls.Text("coll.distinct", [Mixed]));

    [Fact]
    public void Extremes_pass_nulls_over()
    {
        Assert.Equal("2", Calls.Text("coll.max", [Mixed]));
        Assert.Equal("'a'", Calls.Text("coll.min", [Mixed]));
        Assert.Equal("null", Calls.Text("coll.max", None));
    }

    [Theory]
    [InlineData(0, "[[1, [2, [3]]], 4]")]
    [InlineData(1, "[1, [2, [3]], 4]")]
    [InlineData(2, "[1, 2, [3], 4]")]
    [InlineData(9, "[1, 2, 3, 4]")]
    public void Flattened_as_deep_as_asked(int depth, string expected)
    {
        object?[] nested = [new object?[] { 1, new object?[] { 2, new object?[] { 3 } } }, 4];
        Assert.Equal(expected, Calls.Text("coll.flatten", nested, depth));
    }

    [Fact]
    public void Places()
    {
        Assert.Equal("3", Calls.Text("coll.indexOf", Mixed, 1));
        Assert.Equal("-1", Calls.Text("coll.indexOf", Mixed, "b"));
        Assert.Equal("[2, 3]", Calls.Text("coll.insert", new[] { 2 }, 1, 3));
        Assert.Equal("[null, 2]", Calls.Text("coll.insert", new[] { 2 }, 0, null));
        Assert.Equal("null", Calls.Text("coll.insert", null, 0, 1));
        Assert.Equal("[2, 'a', 1.0, 1]", Calls.Text("coll.remove", Mixed, 1));
    }

    [Theory]
    [InlineData("coll.insert", 2, "The index of coll.insert() lies between 0 and 1 here, but is 2.")]
    [InlineData("coll.insert", -1, "The index of coll.insert() lies between 0 and 1 here, but is -1.")]
    [InlineData("coll.remove", 1, "The index of coll.remove() lies between 0 and 0 here, but is 1.")]
    public void An_index_that_the_list_does_not_have(string function, int index, string message)
    {
        object?[] arguments = function == "coll.insert" ? [new[] { 7 }, index, 1] : [new[] { 7 }, index];
        Assert.Equal(message, Assert.Throws<ValueException>(() => Calls.Text(function, arguments)).Message);
    }

    [Fact]
    public void An_empty_list_has_no_index() => Assert.Equal(
        "coll.remove() takes an index of the list, and an empty list has none.",
        Assert.Throws<ValueException>(() => Calls.Text("coll.remove", None, 0)).Message);

    [Property]
    public Property What_is_put_in_is_taken_out() => Prop.ForAll(
        Gen.Choose(-3, 3).ListOf().ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (list, at) =>
        {
            int index = at % (list.Count + 1);
            Value more = Calls.Invoke("coll.insert", new TestContext(), list.ToArray(), index, 9);
            Assert.Equal(index, Calls.Invoke("coll.indexOf", new TestContext(), more, 9).AsInteger());
            Value less = Calls.Invoke("coll.remove", new TestContext(), more, index);
            Assert.Equal(list.Select(i => (long)i), less.AsList().Items.ToArray().Select(v => v.AsInteger()));
        });
}
