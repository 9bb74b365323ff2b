namespace ScoGraph.Tests;

/// <summary>Points on their way from .NET into a graph, and out again.</summary>
public sealed class PointResultTests
{
    private static readonly GraphPoint Osh = GraphPoint.Wgs84(72.8, 40.5);

    [Fact]
    public void Points_map_to_records_and_lists()
    {
        using Graph graph = new();
        graph.Query("CREATE (:City {name: 'Osh', at: $at, corners: $corners})", ("at", Osh), ("corners", new[] { Osh, Osh }));
        City city = Assert.Single(graph.Query<City>("MATCH (c:City) RETURN c.name AS name, c.at AS at, c.corners AS corners"));
        Assert.Equal(Osh, city.At);
        Assert.Equal([Osh, Osh], city.Corners);
        Assert.Equal([Osh], graph.Query<GraphPoint>("MATCH (c:City) RETURN c.at"));
        Assert.Equal("Osh", graph.Query("MATCH (c:City {at: $at}) RETURN c.name", ("at", Osh)).Scalar<string>());
        Assert.Equal(Osh, graph.Query("MATCH (c:City) RETURN c").Scalar<Node>()["at"]);
    }

    [Fact]
    public void A_point_as_json_is_what_makes_it_again()
    {
        using Graph graph = new();
        QueryResult result = graph.Query("RETURN $a AS a, point({x: 1, y: 2.5, z: -1e30}) AS b", ("a", Osh));
        Assert.Equal(
            """[{"a":{"srid":4326,"x":72.8,"y":40.5},"b":{"srid":9157,"x":1.0,"y":2.5,"z":-1E+30}}]""",
            result.ToJson().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_point_as_text_is_what_makes_it_again()
    {
        using Graph graph = new();
        string text = graph.Query("RETURN $a", ("a", Osh))[0].GetText(0);
        Assert.Equal(Osh, graph.Query($"RETURN {text}").Scalar<GraphPoint>());
    }

    [Fact]
    public void An_index_finds_a_point()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 200) AS i CREATE (:City {at: point({x: i, y: -i}), number: i})");
        const string Question = "MATCH (c:City {at: $at}) RETURN c.number";
        Assert.Equal(7, graph.Query(Question, ("at", GraphPoint.Cartesian(7, -7))).Scalar<long>());
        Assert.Contains("seek", graph.Query("EXPLAIN " + Question).Plan, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(graph.Query(Question, ("at", GraphPoint.Wgs84(7, -7))));
    }

    private sealed record City(string Name, GraphPoint At, IReadOnlyList<GraphPoint> Corners);
}
