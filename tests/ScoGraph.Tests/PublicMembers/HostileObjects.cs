using System.Collections;
using NodaTime;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>What may be handed over as a parameter, a property or to be compared with.</summary>
internal static class HostileObjects
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        Sample.Of(1L), Sample.Of(long.MinValue), Sample.Of(ulong.MaxValue), Sample.Of(double.NaN), Sample.Of(double.NegativeInfinity),
        Sample.Of(decimal.MaxValue), Sample.Of("", "an empty text"), Sample.Of("\0", "NUL"), Sample.Of("\ud800", "half a pair"),
        Sample.Of('\udc00', "half a pair, as a character"),
        Sample.Of(true), Sample.Of(DayOfWeek.Friday), Sample.Of(DateTime.MaxValue, "a date and time"),
        Sample.Of(DateTimeOffset.MinValue, "the first instant"),
        Sample.Of(TimeSpan.MinValue, "the shortest time span"), Sample.Of(LocalDate.MinIsoValue, "the first date"),
        Sample.Of(Period.MaxValue, "the longest period"), Sample.Of(new object(), "an object"), Sample.Of((1, 2), "a tuple"),
        Sample.Of(typeof(string), "a type"),
        new("an exception", () => new InvalidOperationException("of the test")), new("a delegate", () => (Action)(() => { })),
        new("a nested list", () => Nested(150)), new("a deep list", () => Nested(10_000)), new("a deep map", () => NestedMap(10_000)),
        new("a cyclic list", Cyclic), new("a cyclic map", CyclicMap), new("a map with a number as key", () => new Hashtable { [1] = 2 }),
        new("a list of objects", () => new[] { new object() }), new("a list of nulls", () => new object?[] { null }),
        new("bytes", () => new byte[] { 1 }),
        new("a foreign node", () => SampleGraph.Open().Query("MATCH (n) RETURN n LIMIT 1").Scalar<Node>()),
        new("a path", () => SampleGraph.Open().Query("MATCH p = ()-[]->() RETURN p LIMIT 1").Scalar<GraphPath>()),
        new("a point", () => GraphPoint.Wgs84(12.5, 55.6)),
        new("a node of an id that the graph lacks", Stranger), new("a disposed graph", SampleGraph.Disposed), Sample.Null,
    ];

    public static Dictionary<string, object?> Parameters(object? value) => new() { ["p"] = value };

    private static object?[] Nested(int levels)
    {
        object?[] list = [1];
        for (int i = 1; i < levels; i++)
            list = [list];
        return list;
    }

    private static Dictionary<string, object?> NestedMap(int levels)
    {
        Dictionary<string, object?> map = [];
        for (int i = 1; i < levels; i++)
            map = new() { ["a"] = map };
        return map;
    }

    private static List<object?> Cyclic()
    {
        List<object?> list = [];
        list.Add(list);
        return list;
    }

    /// <summary>A sequence without end; too slow to be handed to every member.</summary>
    public static IEnumerable<object?> Endless()
    {
        while (true)
            yield return null;
    }

    private static Dictionary<string, object?> CyclicMap()
    {
        Dictionary<string, object?> map = [];
        map["a"] = map;
        return map;
    }

    private static Node Stranger()
    {
        using Graph graph = new();
        return graph.Query("UNWIND range(1, 100) AS x CREATE (n) RETURN n ORDER BY id(n) DESC LIMIT 1")[0].Get<Node>(0);
    }
}
