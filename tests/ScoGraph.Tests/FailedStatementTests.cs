namespace ScoGraph.Tests;

/// <summary>
/// A statement that fails in its middle, after it has changed something, leaves nothing behind; a transaction goes on without it.
/// </summary>
public sealed class FailedStatementTests
{
    /// <summary>Of two people the first is dealt with, the second divides by zero.</summary>
    public static TheoryData<string> Statements =>
    [
        "MATCH (p:Person) WITH p ORDER BY p.age CREATE (:Made {x: 1 / (2 - p.age)})",
        "MATCH (p:Person) WITH p ORDER BY p.age CREATE (p)-[:MADE {x: 1 / (2 - p.age)}]->(:Made)",
        "MATCH (p:Person) WITH p ORDER BY p.age MERGE (:Made {x: 1 / (2 - p.age)})",
        "MATCH (p:Person) WITH p ORDER BY p.age MERGE (m:Made {x: p.age}) ON CREATE SET m.y = 1 / (2 - p.age)",
        "MATCH (p:Person) WITH p ORDER BY p.age MERGE (q:Person {age: p.age}) ON MATCH SET q.y = 1 / (2 - p.age)",
        "MATCH (p:Person) WITH p ORDER BY p.age SET p.x = 1 / (2 - p.age)",
        "MATCH (p:Person) WITH p ORDER BY p.age SET p.x = 1, p = {x: 1 / (2 - p.age)}",
        "MATCH (p:Person) WITH p ORDER BY p.age SET p:Seen, p += {x: 1 / (2 - p.age)}",
        "MATCH (p:Person) WITH p ORDER BY p.age REMOVE p:Person, p.name SET p.x = 1 / (2 - p.age)",
        "MATCH (p:Person) WITH p ORDER BY p.age DETACH DELETE CASE WHEN 1 / (2 - p.age) = 1 THEN p END",
        "MATCH (p:Person)-[r]->(q) DELETE r WITH p, q DELETE p, q WITH 1 AS one RETURN one / 0",
        "FOREACH (x IN [1, 2] | CREATE (:Made {x: 1 / (2 - x)}))",
        "UNWIND [1, 2] AS x CALL (x) { CREATE (m:Made {x: 1 / (2 - x)}) RETURN m } RETURN m",
        "CREATE (m:Made) WITH m RETURN 1 / size(labels(m)[1..])",
        "MATCH (p:Person {name: 'Ann'}) SET p.age = 3 DELETE p",
        "UNWIND [1, 2] AS x CREATE (:Made {x: x}) RETURN CASE x WHEN 2 THEN 1 / 0 ELSE x END",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void It_leaves_the_graph_as_it_was(string statement)
    {
        using Graph graph = New();
        string before = Text(graph);
        Assert.Throws<QueryException>(() => graph.Query(statement));
        Assert.Equal(before, Text(graph));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void It_leaves_its_transaction_as_it_was(string statement)
    {
        using Graph graph = New(), expected = New();
        using (Transaction transaction = graph.BeginTransaction())
        {
            transaction.Query("CREATE (:Before)");
            Assert.Throws<QueryException>(() => transaction.Query(statement));
            Assert.Equal(3, transaction.Query("MATCH (n) RETURN count(*)").Scalar<long>());
            transaction.Query("CREATE (:After)");
            transaction.Commit();
        }

        expected.Query("CREATE (:Before)");
        expected.Query("CREATE (:After)");
        Assert.Equal(Text(expected), Text(graph));
    }

    private static Graph New()
    {
        Graph graph = new();
        graph.Query("CREATE (:Person {name: 'Ann', age: 1})-[:KNOWS {since: 2000}]->(:Person {name: 'Bob', age: 2})");
        return graph;
    }

    private static string Text(Graph graph)
    {
        using MemoryStream stream = new();
        graph.Save(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
