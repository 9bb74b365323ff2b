namespace ScoGraph.Tests.Language;

/// <summary>Where a pattern is entered follows what the values of the graph are, not only how many nodes there are.</summary>
public sealed class PatternOrderTests
{
    [Theory]
    [InlineData("a.x < 20", "a")]
    [InlineData("b.x < 20", "b")]
    [InlineData("b.t STARTS WITH 'v11'", "b")]
    [InlineData("a.x >= 1980 AND b.x >= 20", "a")]
    [InlineData("NOT (b.x > 19)", "b")]
    [InlineData("b.x IN [3, 4] AND a.x < 1900", "b")]
    [InlineData("b.y IS NOT NULL AND a.x < 1900", "b")]
    public void A_condition_that_leaves_few_comes_first(string condition, string first)
    {
        using Graph graph = Rings();
        string query = $"MATCH (a:A)-[r:R]->(b:B) WHERE {condition} RETURN a.x, b.x";
        Assert.Equal($"NodeScan ({first}:{first.ToUpperInvariant()})", Scan(graph, query));
    }

    /// <summary>Few nodes that most relationships lead to are no place to begin at.</summary>
    [Fact]
    public void A_condition_that_leaves_few_nodes_may_leave_most_relationships()
    {
        using Graph graph = Rings();
        graph.Query("MATCH (a:A), (b:B) WHERE b.x < 20 AND a.x % 10 = b.x % 10 CREATE (a)-[:R]->(b)");
        Assert.Equal("NodeScan (a:A)", Scan(graph, "MATCH (a:A)-[r:R]->(b:B) WHERE b.x < 20 AND a.x < 200 RETURN a.x, b.x"));
    }

    [Fact]
    public void Nodes_that_are_compared_are_looked_up_where_walking_to_them_takes_longer()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(0, 999) AS i CREATE (:P {k: i % 500, i: i})");
        graph.Query("MATCH (a:P), (b:P) WHERE (a.i * 7 + b.i) % 20 = 0 CREATE (a)-[:R]->(b)");
        const string query = "MATCH (a:P)-[:R]->(b:P)-[:R]->(c:P) WHERE a.k = c.k AND a.i < c.i RETURN count(*)";
        string plan = graph.Query("EXPLAIN " + query).Plan!.ToString();
        Assert.Contains("NodeSeek (", plan, StringComparison.Ordinal);
        Assert.Equal(
            graph.Query(query, null, new QueryOptions { DisabledPasses = ["order-patterns"] }).Scalar<long>(),
            graph.Query(query).Scalar<long>());
    }

    /// <summary>A node that only few rows are left with is found before others are.</summary>
    [Fact]
    public void What_is_compared_with_a_node_counts()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(0, 999) AS i CREATE (:P {k: i % 500, i: i})-[:T]->(:Q)");
        graph.Query(
            "MATCH (a:P)-[:T]->(q), (b:P) WHERE (a.i * 7 + b.i) % 50 = 0 CREATE (a)-[:R]->(b) CREATE (a)-[:T]->(:Q), (a)-[:T]->(q)");
        string plan = graph.Query(
            "EXPLAIN MATCH (a:P)-[:R]->(b:P) WHERE a.k = b.k MATCH (a)-[:T]->(t) WHERE NOT EXISTS { (b)-[:T]->(t) } RETURN a.k, count(t.x)")
            .Plan!.ToString();
        Assert.True(plan.IndexOf(":T]->", StringComparison.Ordinal) < plan.IndexOf(":R]->", StringComparison.Ordinal), plan);
    }

    private static string Scan(Graph graph, string query) => graph.Query("EXPLAIN " + query).Plan!.ToString().Split('\n')
        .First(line => line.StartsWith("NodeScan", StringComparison.Ordinal)).Split("  ")[0];

    /// <summary>As many nodes of each label, each with as many relationships.</summary>
    private static Graph Rings()
    {
        Graph graph = new();
        graph.Query(
            """
            UNWIND range(0, 1999) AS i
            CREATE (a:A {x: i, t: 'v' + i})-[:R]->(b:B {x: i, t: 'v' + i, y: CASE WHEN i % 400 = 7 THEN i END})
            """);
        return graph;
    }
}
