using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

/// <summary>No value is deeper or larger than every walk can bear, on whatever stack.</summary>
public sealed class NestingTests
{
    private const int SmallStack = 256 * 1024;

    /// <summary>Everything that walks through a value, by name.</summary>
    private static readonly (string Name, Action<Value> Walk)[] Walks =
    [
        ("equality", value => Equality.AreEqual(value, Copy(value))),
        ("equivalence", value => Equivalence.AreEquivalent(value, Copy(value))),
        ("hash", value => Equivalence.Hash(value)),
        ("order", value => Orderability.Compare(value, Copy(value))),
        ("comparison", value => Comparability.Less(value, Copy(value))),
        ("membership", value => Lists.Contains(value, new ListValue([Copy(value)]))),
        ("text", value => LiteralText.Write(value)),
        ("objects", value => ClrValues.ToClr(value, new TinyGraph())),
        ("objects and back", value => ClrValues.FromClr(ClrValues.ToClr(value, new TinyGraph()))),
        ("text of objects", value => ElementText.Write(ClrValues.ToClr(value, new TinyGraph()))),
        ("leaves", value => NestedValues.Leaves(value).Count()),
    ];

    public static TheoryData<string> Names => [.. Walks.Select(walk => walk.Name)];

    [Fact]
    public void A_level_more_than_may_be_is_an_error_where_it_is_made()
    {
        Value deepest = Nest(Nesting.MostLevels, lists: true);
        Assert.Equal(Nesting.MostLevels, deepest.Nested!.Levels);
        ValueException error = Assert.Throws<ValueException>(() => Value.FromList(deepest));
        Assert.Equal((ErrorCategory.LimitExceeded, "NestingTooDeep"), (error.Category, error.Detail));
        Assert.Throws<ValueException>(() => new MapValue(["a"], [deepest]));
    }

    [Fact]
    public void A_shared_part_counts_as_often_as_it_stands_there()
    {
        Value value = Value.FromList(Value.FromInteger(1));
        for (int i = 0; i < 25; i++)
            value = Value.FromList(value, value);
        ValueException error = Assert.Throws<ValueException>(() => Value.FromList(value, value));
        Assert.Equal((ErrorCategory.LimitExceeded, "ValueTooLarge"), (error.Category, error.Detail));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_deepest_values_are_walked_on_a_small_stack(string name)
    {
        Action<Value> walk = Walks.Single(w => w.Name == name).Walk;
        Exception? error = null;
        Thread thread = new(() => error = Record.Exception(() =>
        {
            walk(Nest(Nesting.MostLevels - 2, lists: true));
            walk(Nest(Nesting.MostLevels - 2, lists: false));
        }), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(error);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_walk_ends_when_the_query_is_to_end(string name)
    {
        Value value = Value.FromList([.. Enumerable.Range(0, 500_000).Select(i => Value.FromInteger(i))]);
        using StopSignal.Scope scope = StopSignal.Use(new Over());
        Assert.Throws<TimeoutException>(() => Walks.Single(w => w.Name == name).Walk(value));
    }

    private sealed class Over : IStopCheck
    {
        public void ThrowIfStopped() => throw new TimeoutException();
    }

    [Fact]
    public void Leaves_come_in_order()
    {
        Dictionary<string, object?> map = new() { ["a"] = 4, ["b"] = new object[] { 5 } };
        Value value = Samples.List(1, new object[] { 2, Array.Empty<object>(), 3 }, map, 6);
        Assert.Equal([1, 2, 3, 4, 5, 6], NestedValues.Leaves(Value.From(value.AsList())).Select(leaf => leaf.AsInteger()));
        Assert.Equal(7, Assert.Single(NestedValues.Leaves(Value.FromInteger(7))).AsInteger());
    }

    [Fact]
    public void Parameters_end()
    {
        Assert.Throws<ArgumentException>(() => ClrValues.FromClr(Endless()));
        object? deep = null;
        for (int i = 0; i < 100_000; i++)
            deep = new[] { deep };
        Assert.Throws<ArgumentException>(() => ClrValues.FromClr(deep));
        Dictionary<string, object?> loop = [];
        loop["self"] = loop;
        Assert.Throws<ArgumentException>(() => ClrValues.FromClr(loop));
    }

    private static IEnumerable<object?> Endless()
    {
        for (int i = 0; ; i++)
            yield return null;
    }

    private static Value Nest(int levels, bool lists)
    {
        Value value = Value.FromInteger(1);
        for (int i = 0; i < levels; i++)
            value = lists ? Value.FromList(value) : Value.From(new MapValue(["a"], [value]));
        return value;
    }

    /// <summary>Another object for the outer list or map, so that no walk is cut short by sameness.</summary>
    private static Value Copy(Value value) => value.Kind == ValueKind.List
        ? Value.FromList(value.AsList().Items.ToArray())
        : Value.From(new MapValue(value.AsMap().Keys.ToArray(), value.AsMap().Values.ToArray()));
}
