using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Tests;

public sealed class SequenceTests
{
    private static readonly int[] OneTwoThree = [1, 2, 3];
    private static readonly int[] None = [];

    [Fact]
    public void Lists()
    {
        Assert.Equal("3", Calls.Text("size", OneTwoThree));
        Assert.Equal("[3, 2, 1]", Calls.Text("reverse", OneTwoThree));
        Assert.Equal("1", Calls.Text("head", OneTwoThree));
        Assert.Equal("3", Calls.Text("last", OneTwoThree));
        Assert.Equal("[2, 3]", Calls.Text("tail", OneTwoThree));
        Assert.Equal("false", Calls.Text("isEmpty", OneTwoThree));
        Assert.Equal("true", Calls.Text("isEmpty", ""));
        Assert.Equal("true", Calls.Text("isEmpty", new Dictionary<string, object?>()));
    }

    [Fact]
    public void Empty_lists()
    {
        Assert.Equal("null", Calls.Text("head", None));
        Assert.Equal("null", Calls.Text("last", None));
        Assert.Equal("[]", Calls.Text("tail", None));
        Assert.Equal("[]", Calls.Text("reverse", None));
    }

    [Theory]
    [InlineData("[-1, 0, 1]", -1, 1)]
    [InlineData("[0]", 0, 0)]
    [InlineData("[]", 0, -1)]
    [InlineData("[1381, 83, -1215, -2513]", 1381, -3412, -1298)]
    [InlineData("[0]", 0, 1, 2)]
    [InlineData("[]", 0, 1, -1)]
    [InlineData("[9223372036854775806, 9223372036854775807]", long.MaxValue - 1, long.MaxValue)]
    [InlineData("[-9223372036854775808, -1, 9223372036854775806]", long.MinValue, long.MaxValue, long.MaxValue)]
    [InlineData("null", null, 1)]
    public void Range(string expected, params object?[] arguments) => Assert.Equal(expected, Calls.Text("range", arguments));

    [Property]
    public Property Range_is_what_adding_the_step_reaches() => Prop.ForAll(
        Gen.Choose(-50, 50).ToArbitrary(),
        Gen.Choose(-50, 50).ToArbitrary(),
        Gen.Choose(-9, 9).Where(s => s != 0).ToArbitrary(),
        (start, end, step) =>
        {
            List<long> expected = [];
            for (int i = start; step > 0 ? i <= end : i >= end; i += step)
                expected.Add(i);
            Value range = Calls.Invoke("range", new TestContext(), start, end, step);
            Assert.Equal(expected, range.AsList().Items.ToArray().Select(v => v.AsInteger()));
        });

    [Fact]
    public void Range_refuses_at_run_time()
    {
        ValueException zero = Calls.Error("range", 2, 8, 0);
        Assert.Equal((ErrorCategory.ArgumentError, "NumberOutOfRange"), (zero.Category, zero.Detail));
        ValueException kind = Calls.Error("range", 0, 0.0, 1);
        Assert.Equal((ErrorCategory.ArgumentError, "InvalidArgumentType"), (kind.Category, kind.Detail));
        Assert.Equal("range() takes INTEGER as its end, not a FLOAT (0.0).", kind.Message);
        Assert.Equal(ErrorCategory.LimitExceeded, Calls.Error("range", long.MinValue, long.MaxValue).Category);
    }
}
