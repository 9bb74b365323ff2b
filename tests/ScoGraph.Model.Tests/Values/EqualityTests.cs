using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

/// <summary>Examples of the comparability and equality proposal and of the kit.</summary>
public sealed class EqualityTests
{
    public static TheoryData<object?, object?, bool?> Cases => new()
    {
        { null, null, null },
        { null, 1L, null },
        { 1L, 1.0, true },
        { 9007199254740993L, 9007199254740992.0, false },
        { double.NaN, double.NaN, false },
        { 0.0, -0.0, true },
        { "a", 1L, false },
        { true, 1L, false },
        { new object?[] { 1, 2 }, new object?[] { 1 }, false },
        { new object?[] { null }, new object?[] { 1 }, null },
        { new object?[] { "a" }, new object?[] { 1 }, false },
        { new object?[] { 1, 2 }, new object?[] { null, "foo" }, false },
        { new object?[] { 1, 2 }, new object?[] { null, 2 }, null },
        { new[] { new object?[] { 1 }, [2, 3] }, new[] { new object?[] { 1 }, [null] }, false },
        { Map(("a", 1)), Map(("a", 1.0)), true },
        { Map(("a", 1), ("b", 2)), Map(("b", 2), ("a", 1)), true },
        { Map(("a", null)), Map(("a", null)), null },
        { Map(("a", null), ("b", 1)), Map(("a", null), ("b", 2)), false },
        { Map(("a", null)), Map(("b", null)), false },
        { Map(("a", 1)), Map(("a", 1), ("b", null)), false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_three_valued(object? a, object? b, bool? equal) =>
        Assert.Equal(equal, Equality.AreEqual(ClrValues.FromClr(a), ClrValues.FromClr(b)));

    [Fact]
    public void Elements_are_equal_by_id_within_their_kind()
    {
        Assert.True(Equality.AreEqual(Value.FromNode(1), Value.FromNode(1)));
        Assert.False(Equality.AreEqual(Value.FromNode(1), Value.FromNode(2)));
        Assert.False(Equality.AreEqual(Value.FromNode(1), Value.FromRelationship(1)));
        Assert.True(Equality.AreEqual(Value.From(new PathValue([1, 2], [3])), Value.From(new PathValue([1, 2], [3]))));
        Assert.False(Equality.AreEqual(Value.From(new PathValue([1, 2], [3])), Value.From(new PathValue([1, 2], [4]))));
    }

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(e => e.Key, e => e.Value);
}
