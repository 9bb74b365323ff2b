using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Values;

public sealed class ClrValuesTests
{
    private static readonly TinyGraph Nothing = new();

    [Theory]
    [InlineData((byte)1)]
    [InlineData((sbyte)1)]
    [InlineData((short)1)]
    [InlineData((ushort)1)]
    [InlineData(1)]
    [InlineData(1u)]
    [InlineData(1L)]
    [InlineData(1ul)]
    public void Any_integer_is_an_integer(object one)
    {
        Assert.Equal(1L, ClrValues.ToClr(ClrValues.FromClr(one), Nothing));
        Assert.True(ClrValues.FromClr(one).IsInteger);
    }

    [Fact]
    public void Other_scalars()
    {
        Assert.Equal(1.5, ClrValues.FromClr(1.5f).AsFloat());
        Assert.Equal(1.1, ClrValues.FromClr(1.1m).AsFloat());
        Assert.Equal("x", ClrValues.FromClr('x').AsString());
        Assert.Equal("Monday", ClrValues.FromClr(DayOfWeek.Monday).AsString());
        Assert.Equal("00000000-0000-0000-0000-000000000000", ClrValues.FromClr(Guid.Empty).AsString());
        Assert.True(ClrValues.FromClr(null).IsNull);
    }

    [Fact]
    public void Containers_keep_their_order()
    {
        object? list = ClrValues.ToClr(ClrValues.FromClr(new List<int> { 3, 1 }), Nothing);
        Assert.Equal([3L, 1L], Assert.IsAssignableFrom<IReadOnlyList<object?>>(list));
        var map = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(
            ClrValues.ToClr(ClrValues.FromClr(new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 }), Nothing));
        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal(2L, map["a"]);
        Assert.Equal(1, ClrValues.FromClr(ImmutableDictionary<string, string>.Empty.Add("k", "v")).AsMap().Count);
        KeyValuePair<string, object?>[] pairs = [new("a", 1), new("b", 2)];
        Assert.Equal(2, ClrValues.FromClr(pairs).AsMap().Count);
    }

    [Fact]
    public void Time_is_noda_time_on_the_way_out()
    {
        Assert.Equal(new LocalDate(2024, 1, 31), ClrValues.ToClr(ClrValues.FromClr(new DateOnly(2024, 1, 31)), Nothing));
        Assert.Equal(new LocalTime(1, 2), ClrValues.ToClr(ClrValues.FromClr(new TimeOnly(1, 2)), Nothing));
        Assert.Equal(new LocalDateTime(2024, 1, 31, 1, 2), ClrValues.ToClr(ClrValues.FromClr(new DateTime(2024, 1, 31, 1, 2, 0)), Nothing));
        Assert.IsType<ZonedDateTime>(ClrValues.ToClr(ClrValues.FromClr(DateTimeOffset.UnixEpoch), Nothing));
        Assert.IsAssignableFrom<Period>(ClrValues.ToClr(ClrValues.FromClr(TimeSpan.FromHours(1)), Nothing));
    }

    [Fact]
    public void Points_go_in_and_come_out()
    {
        GraphPoint point = GraphPoint.Wgs84(12.5, 55.6, 10);
        Value value = ClrValues.FromClr(point);
        Assert.Equal(ValueKind.Point, value.Kind);
        Assert.Equal(point, ClrValues.ToClr(value, Nothing));
    }

    [Fact]
    public void Elements_are_made_once_in_a_conversion()
    {
        TinyGraph graph = new();
        int a = graph.AddNode(["Member", "Country"], ("name", Value.FromString("China")), ("area", Value.FromFloat(9.6)));
        int b = graph.AddNode([]);
        int holds = graph.AddRelationship("HOLDS", b, a, ("from", Value.FromInteger(2024)));
        Value path = Value.From(new PathValue([a, b], [holds]));
        var items = (IReadOnlyList<object?>)ClrValues.ToClr(Value.FromList(Value.FromNode(a), path, Value.FromRelationship(holds)), graph)!;
        Node node = (Node)items[0]!;
        GraphPath walk = (GraphPath)items[1]!;
        Assert.Same(node, walk.Start);
        Assert.Same(items[2], walk.Relationships[0]);
        Assert.Equal(["Country", "Member"], node.Labels);
        Assert.Equal(["area", "name"], node.Properties.Keys);
        Assert.Equal("<(:Country:Member {area: 9.6, name: 'China'})<-[:HOLDS {from: 2024}]-()>", walk.ToString());
        Assert.Equal(a, ClrValues.FromClr(node).AsId());
        Assert.True(Equality.AreEqual(path, ClrValues.FromClr(walk)));
    }

    [Property(MaxTest = 500)]
    public Property What_leaves_may_come_back()
    {
        TinyGraph graph = new();
        for (int i = 0; i < 4; i++)
            graph.AddNode([]);
        for (int i = 0; i < 5; i++)
            graph.AddRelationship("T", 0, 1);
        return Prop.ForAll(Samples.Any, value =>
            Assert.True(Equivalence.AreEquivalent(value, ClrValues.FromClr(ClrValues.ToClr(value, graph)))));
    }

    [Fact]
    public void What_no_query_can_work_with_is_named()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ClrValues.FromClr(new[] { new Version(1, 2) }));
        Assert.Equal(
            "Version is no type of a value that a query can work with; give its members: QueryParameters.From(value), "
            + "or QueryParameters.List(values) for a list of them.",
            error.Message);
        Assert.Throws<ArgumentException>(() => ClrValues.FromClr(ulong.MaxValue));
        Assert.Throws<ArgumentException>(() => ClrValues.FromClr(new Dictionary<int, int> { [1] = 2 }));
        List<object> loop = [];
        loop.Add(loop);
        Assert.Throws<ArgumentException>(() => ClrValues.FromClr(loop));
    }
}
