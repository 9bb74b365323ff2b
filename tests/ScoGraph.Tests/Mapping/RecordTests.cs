using System.Text.Json.Serialization;

namespace ScoGraph.Tests.Mapping;

/// <summary>Rows, nodes, relationships and maps as types of the caller.</summary>
public sealed class RecordTests : IDisposable
{
    private readonly Graph _graph = new();

    public RecordTests() => _graph.Query("""
        CREATE (a:City:Capital {name: 'Astana', founded_on: date('1830-06-01'), size: 1}), (o:City {name: 'Osh', size: 2}),
               (a)-[:ROAD {km: 1500}]->(o)
        """);

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Settable_and_init_properties_are_set()
    {
        Town town = Assert.Single(_graph.Query<Town>("MATCH (c:Capital) RETURN c.name AS name, c.size AS SIZE, c.founded_on AS founded_on"));
        Assert.Equal(("Astana", 1, new DateOnly(1830, 6, 1)), (town.Name, town.Size, town.FoundedOn));
    }

    [Fact]
    public void Members_without_a_column_keep_their_defaults()
    {
        Assert.Equal([new City("Astana"), new City("Osh")], _graph.Query<City>("MATCH (c:City) RETURN c.name AS name ORDER BY name"));
        Assert.Equal(7, _graph.Query<Town>("RETURN 'x' AS name")[0].Size);
    }

    [Theory]
    [InlineData("RETURN 'x' AS name, 1 AS sise", "'sise' fits no member of City")]
    [InlineData("RETURN 1 AS size", "City takes 'Name', which is no column")]
    [InlineData("RETURN 'x' AS name, 'many' AS size", "Column 'size' holds 'many', a string, which is no long.")]
    [InlineData("RETURN null AS name, null AS size", "Column 'size' holds null, which is no long. Ask for long?")]
    public void What_does_not_fit_names_column_and_type(string query, string message) => Refuses<City>(query, message);

    [Fact]
    public void Required_properties_need_a_column() => Refuses<Needed>("RETURN 1 AS size", "'Name'");

    [Fact]
    public void Nodes_relationships_and_maps_become_records()
    {
        Assert.Equal([new City("Astana", 1), new City("Osh", 2)], _graph.Query<City>("MATCH (c:City) RETURN c ORDER BY c.name"));
        Assert.Equal(new City("Ela", 3), _graph.Query<City>("RETURN {name: 'Ela', size: 3, more: true} AS c").Single());
        Road road = _graph.Query<Road>("MATCH ()-[r:ROAD]->() RETURN r").Single();
        Assert.Equal((1500L, "ROAD"), (road.Km, road.Type));
        Assert.Equal(["Capital", "City"], _graph.Query<Labelled>("MATCH (c:Capital) RETURN c").Single().Labels);
    }

    [Fact]
    public void Elements_and_lists_of_them_map_inside_a_row()
    {
        Journey journey = _graph.Query<Journey>("""
            MATCH (a)-[r:ROAD]->(b) RETURN a AS from, collect(b) AS to, r AS `by`, {Astana: a} AS places, [1, 2] AS numbers
            """).Single();
        Assert.Equal(new City("Astana", 1), journey.From);
        Assert.Equal([new City("Osh", 2)], journey.To);
        Assert.Equal(1500, journey.By.Km);
        Assert.Equal(1, journey.Places["Astana"].Size);
        Assert.Equal([1, 2], journey.Numbers.Order());
    }

    [Fact]
    public void A_mistake_inside_names_the_way_to_it() => Assert.StartsWith(
        "Column 'to', item 1, property 'size', holds 'x', a string, which is no long.",
        Assert.Throws<InvalidCastException>(() => _graph.Query<Journey>(
            "MATCH (a)-[r:ROAD]->(b) RETURN a AS from, [b, {name: 'n', size: 'x'}] AS to, r AS `by`, {} AS places, [] AS numbers")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_node_without_what_a_record_needs_is_told_of() =>
        Refuses<Road>("MATCH (c:Capital) RETURN c", "has no 'Km', which Road needs");

    [Fact]
    public void Tuples_count_by_places()
    {
        Assert.Equal([("Astana", 1), ("Osh", 2)], _graph.Query<(string Name, int Size)>("MATCH (c:City) RETURN c.name, c.size ORDER BY c.name"));
        Assert.Equal(
            (1, 2, 3, 4, 5, 6, 7, 8, 9),
            _graph.Query<(int, int, int, int, int, int, int, int, long)>("RETURN 1, 2, 3, 4, 5, 6, 7, 8, 9").Single());
        Refuses<(int, int)>("RETURN 1, 2, 3", "takes 2 columns");
        Refuses<(int, int)>("RETURN 1, 'x' AS `2`", "Column '2' holds 'x'");
    }

    [Fact]
    public void A_row_may_be_a_dictionary() =>
        Assert.Equal(2L, _graph.Query<Dictionary<string, object?>>("RETURN 1 AS a, 2 AS b").Single()["b"]);

    [Fact]
    public void A_name_for_json_is_a_name_for_columns() =>
        Assert.Equal("x", _graph.Query<Renamed>("RETURN 'x' AS `the-name`").Single().Name);

    [Fact]
    public void The_constructor_with_the_most_columns_is_taken()
    {
        Assert.Equal("xy", _graph.Query<Two>("RETURN 'x' AS first, 'y' AS second").Single().Text);
        Assert.Equal("x", _graph.Query<Two>("RETURN 'x' AS first").Single().Text);
    }

    [Fact]
    public void Structs_map_too() => Assert.Equal(new Point { X = 1, Y = 2.5 }, _graph.Query<Point>("RETURN 1 AS x, 2.5 AS y").Single());

    [Fact]
    public void Types_that_cannot_be_made_say_so() => Refuses<Hidden>("RETURN 1 AS a", "no public constructor");

    private void Refuses<T>(string query, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidCastException>(() => _graph.Query<T>(query)).Message, StringComparison.Ordinal);

    private sealed record City(string Name, long Size = 0);

    private sealed class Town
    {
        public string Name { get; set; } = "";

        public int Size { get; init; } = 7;

        public DateOnly? FoundedOn { get; init; }
    }

    private sealed class Needed
    {
        public required string Name { get; init; }

        public long Size { get; set; }
    }

    private sealed record Road(long Km, string Type, long Id);

    private sealed record Labelled(string Name, IReadOnlyList<string> Labels);

    private sealed record Journey(City From, IReadOnlyList<City> To, Road By, Dictionary<string, City> Places, HashSet<int> Numbers);

    private sealed record Renamed([property: JsonPropertyName("the-name")] string Name);

    private sealed class Two
    {
        public Two(string first) => Text = first;

        public Two(string first, string second) => Text = first + second;

        public string Text { get; }
    }

    private struct Point
    {
        public double X { get; set; }

        public double Y { get; set; }
    }

    private sealed class Hidden
    {
        private Hidden()
        {
        }
    }
}
