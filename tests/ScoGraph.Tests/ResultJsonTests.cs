using System.Text.Json;

namespace ScoGraph.Tests;

/// <summary>Results for whoever serializes them, as an endpoint does.</summary>
public sealed class ResultJsonTests
{
    private static readonly Graph Graph = new();

    static ResultJsonTests() => Graph.Query("CREATE (:City {name: 'Osh'})-[:ROAD {km: 1.0}]->(:City {name: 'Naryn'})");

    [Fact]
    public void A_result_is_a_list_of_objects_by_column() => Assert.Equal(
        """[{"name":"Naryn","n":1},{"name":"Osh","n":1}]""",
        JsonSerializer.Serialize(Graph.Query("MATCH (c:City) RETURN c.name AS name, 1 AS n ORDER BY name")));

    [Fact]
    public void Elements_carry_id_labels_type_and_ends()
    {
        const string expected = """
            {"p":[{"id":0,"labels":["City"],"properties":{"name":"Osh"}},{"id":0,"type":"ROAD","start":0,"end":1,"properties":{"km":1.0}},{"id":1,"labels":["City"],"properties":{"name":"Naryn"}}]}
            """;
        Row row = Graph.Query("MATCH p = (:City {name: 'Osh'})-->() RETURN p")[0];
        Assert.Equal(expected, JsonSerializer.Serialize(row));
        Assert.Equal(expected, row.ToJson());
        Assert.Equal(expected, $$"""{"p":{{JsonSerializer.Serialize(row.Get<GraphPath>(0))}}}""");
    }

    [Fact]
    public void Settings_of_a_serializer_do_not_change_the_names_of_columns()
    {
        JsonSerializerOptions web = new(JsonSerializerDefaults.Web) { WriteIndented = true };
        string text = JsonSerializer.Serialize(new { Answer = Graph.Query("RETURN 1 AS Name, [date('2024-01-01'), null, 0.0/0] AS Other") }, web);
        using JsonDocument document = JsonDocument.Parse(text);
        Assert.Equal(
            """{"Name":1,"Other":["2024-01-01",null,"NaN"]}""",
            JsonSerializer.Serialize(document.RootElement.GetProperty("answer")[0]));
    }

    [Fact]
    public void Nothing_of_a_graph_is_read_from_json()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Node>("{}"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<QueryResult>("[]"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Row>("{}"));
    }
}
