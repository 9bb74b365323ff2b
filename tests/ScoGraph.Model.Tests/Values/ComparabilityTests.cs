using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Tests.Values;

public sealed class ComparabilityTests
{
    public static TheoryData<object?, object?, bool?, bool?> Cases => new()
    {
        { 1L, 3.14, true, true },
        { 1L, 1.0, false, true },
        { long.MaxValue, 9223372036854775808.0, true, true },
        { double.NaN, 1L, false, false },
        { double.NaN, double.NaN, false, false },
        { double.NaN, "a", null, null },
        { null, null, null, null },
        { "1", 1L, null, null },
        { false, true, true, true },
        { "a", "aa", true, true },
        { "\uFFFD", "\U0001F600", true, true },
        { new object?[] { 1 }, new object?[] { 1, 0 }, true, true },
        { new object?[] { 1 }, new object?[] { 1, null }, true, true },
        { new object?[] { 1, null }, new object?[] { 1, 2 }, null, null },
        { new object?[] { 1, null }, new object?[] { 1, "a" }, null, null },
        { new object?[] { 3, null }, new object?[] { 1, 2 }, false, false },
        { new object?[] { 1, "a" }, new object?[] { 1, 2 }, null, null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compares(object? a, object? b, bool? less, bool? lessOrEqual)
    {
        Value left = ClrValues.FromClr(a), right = ClrValues.FromClr(b);
        Assert.Equal(less, Comparability.Less(left, right));
        Assert.Equal(lessOrEqual, Comparability.LessOrEqual(left, right));
    }

    [Fact]
    public void Maps_with_nulls_and_durations_are_incomparable()
    {
        Assert.Null(Comparability.LessOrEqual(Samples.Map(("a", 1)), Samples.Map(("a", 1), ("b", null))));
        Assert.True(Comparability.LessOrEqual(Samples.Map(("a", 1)), Samples.Map(("a", 1))));
        Value day = Value.From(new DurationValue(0, 1, 0, 0));
        Assert.Null(Comparability.LessOrEqual(day, day));
        Assert.True(Equality.AreEqual(day, day));
    }
}
