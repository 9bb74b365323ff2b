namespace ScoGraph.Steady;

/// <summary>Statements in graphs of few and of many relationship types.</summary>
internal static class ManyTypes
{
    private const int Few = 50, Many = 5_000;

    private static readonly string[] Statements =
    [
        "CREATE (:A {x: $i})", "MATCH (p:Person {id: 1}) SET p.name = 'name ' + $i", "MATCH (p:Person {id: 1})-[:T1]->(q) RETURN q.id",
        "MATCH (p:Person {id: 1})-[r]-(q) RETURN type(r), q.id", "MATCH (p:Person {id: 1})-[:Unknown]->(q) RETURN q.id",
        "MATCH (p:Person {id: 1}), (q:Person {id: 2}) CREATE (p)-[:T1]->(q)",
        "MATCH (p:Person {id: 1}), (q:Person {id: 2}) CREATE (p)-[:Last]->(q)", "CREATE (n:A) WITH n DETACH DELETE n",
        "CREATE (n:A)-[:T1]->(m:A) WITH n, m DETACH DELETE n, m", "MATCH (p:Person {id: 3}) SET p:A REMOVE p:A",
    ];

    public static void Run()
    {
        using Graph few = Make(Few), many = Make(Many);
        Table.Begin("Statements with many relationship types", "statement", $"{Few:#,0} types µs", $"{Many:#,0} types µs", "ratio");
        foreach (string statement in Statements)
        {
            double a = Measure(few, statement), b = Measure(many, statement);
            Table.Row($"`{statement}`", $"{a:0.0}", $"{b:0.0}", $"{b / a:0.00}");
        }
    }

    private static double Measure(Graph graph, string statement)
    {
        Sample.Of(500, i => graph.Query(statement, ("i", -i)));
        return Sample.Of(1000, i => graph.Query(statement, ("i", i))).Median;
    }

    private static Graph Make(int types)
    {
        Graph graph = Graphs.People(10_000);
        using Transaction transaction = graph.BeginTransaction();
        transaction.Query(
            "UNWIND range(0, $types - 1) AS t MATCH (p:Person {id: t}), (q:Person {id: t + 1}) CREATE (p)-[:$('T' + t)]->(q)",
            ("types", types));
        transaction.Query("MATCH (p:Person {id: 5}), (q:Person {id: 6}) CREATE (p)-[:Last]->(q)");
        transaction.Commit();
        return graph;
    }
}
