namespace ScoGraph.Tests;

/// <summary>Patterns that name no type, in graphs of few types and of so many that walks look at those around a node alone.</summary>
public sealed class ManyTypesTests
{
    private const int Nodes = 700;

    public static TheoryData<int> Types => [3, 33, 600];

    [Theory]
    [MemberData(nameof(Types))]
    public void Steps_along_any_type_are_those_of_the_graph(int types)
    {
        using Graph graph = new();
        List<(int Start, int End, string Type)> edges = Fill(graph, types);
        (int, int, string)[] Ask(string query) =>
            [.. graph.Query(query).Select(r => (r.Get<int>(0), r.Get<int>(1), r.Get<string>(2))).Order()];
        (int Start, int End, string Type)[] reversed = [.. edges.Select(e => (e.End, e.Start, e.Type))];
        (int Start, int End, string Type)[] both = [.. edges, .. reversed.Where(e => e.Start != e.End)];
        Assert.Equal(edges.Order(), Ask("MATCH (a)-[r]->(b) RETURN a.id, b.id, type(r)"));
        Assert.Equal(reversed.Order(), Ask("MATCH (a)<-[r]-(b) RETURN a.id, b.id, type(r)"));
        Assert.Equal(both.Order(), Ask("MATCH (a)-[r]-(b) RETURN a.id, b.id, type(r)"));
        Assert.Equal(
            edges.Where(e => e.Start % 50 == 0).Order(),
            Ask("UNWIND range(0, 650, 50) AS i MATCH (a:N {id: i})-[r]->(b:N) RETURN a.id, b.id, type(r)"));
        Assert.Equal(
            both.Where(e => e.Start is 7 or 300 && e.End is 7 or 300 or 8).Order(),
            Ask("UNWIND [7, 300] AS i UNWIND [7, 300, 8] AS j MATCH (a:N {id: i}), (b:N {id: j}) MATCH (a)-[r]-(b) RETURN a.id, b.id, type(r)"));
        Assert.Equal(both.Length, graph.Query("MATCH (a)--() RETURN count(*)").Scalar<int>());
        Assert.Equal(
            both.GroupBy(e => e.Start).ToDictionary(g => g.Key, g => g.Count()).OrderBy(d => d.Key).Select(d => (long)d.Value),
            graph.Query<long>("MATCH (a) WITH a, COUNT { (a)--() } AS degree WHERE degree > 0 RETURN degree ORDER BY a.id"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Long_walks_along_any_type_are_those_of_naming(int types)
    {
        using Graph graph = new();
        Fill(graph, types);
        string all = string.Join('|', Enumerable.Range(0, types).Select(t => "T" + t));
        foreach (string pattern in (string[])
            ["-[{0}*1..3]->", "<-[{0}*2]-", "-[{0}*1..2]-"])
        {
            string Ask(string named) => graph.Query(
                "UNWIND range(0, 60) AS i MATCH (a:N {id: i})" + string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, named)
                + "(b) RETURN i, b.id, count(*) ORDER BY i, b.id").ToText();
            Assert.Equal(Ask(":" + all), Ask(""));
        }

        Assert.Equal(
            graph.Query($"MATCH (a:N {{id: 1}}), (b:N {{id: 400}}) RETURN length(shortestPath((a)-[:{all}*]->(b))) AS n").ToText(),
            graph.Query("MATCH (a:N {id: 1}), (b:N {id: 400}) RETURN length(shortestPath((a)-[*]->(b))) AS n").ToText());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_statement_sees_the_types_that_it_writes(int types)
    {
        using Graph graph = new();
        Fill(graph, types);
        Assert.Equal(3, graph.Query(
            "CREATE (a:New)-[:X]->(b:New), (a)-[:Y]->(b) WITH a, b CREATE (a)-[:Z]->(a) WITH a MATCH (a)-[r]->() RETURN count(r)").Scalar<int>());
        Assert.Equal(2, graph.Query("MATCH (a:New)-[r:Z]->() DELETE r WITH a MATCH (a)-[r]->() RETURN count(r)").Scalar<int>());
        Assert.Equal(2, graph.Query("MATCH (a:New)-->() WITH DISTINCT a DETACH DELETE a").Updates.RelationshipsDeleted);
    }

    private static List<(int Start, int End, string Type)> Fill(Graph graph, int types)
    {
        graph.Query("UNWIND range(0, $nodes - 1) AS i CREATE (:N {id: i})", ("nodes", Nodes));
        Random random = new(types);
        List<(int, int, string)> edges = [];
        for (int i = 0; i < Nodes * 2; i++)
            edges.Add((random.Next(Nodes), i % 40 == 0 ? 7 : random.Next(Nodes), "T" + random.Next(types)));
        foreach (int loop in (int[])[7, 300])
            edges.Add((loop, loop, "T0"));
        List<Dictionary<string, object?>> rows =
            [.. edges.Select(e => new Dictionary<string, object?> { ["a"] = e.Item1, ["b"] = e.Item2, ["t"] = e.Item3 })];
        graph.Query("UNWIND $rows AS row MATCH (a:N {id: row.a}), (b:N {id: row.b}) CREATE (a)-[:$(row.t)]->(b)", ("rows", rows));
        return edges;
    }
}
