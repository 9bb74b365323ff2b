namespace ScoGraph.Steady;

/// <summary>Statements in graphs of few and of many relationship types.</summary>
internal static class ManyTypes
{
    private static readonly string[] Statements =
    [
        "CREATE (:A {x: 1})", "MATCH (p:Person {id: 1}) SET p.name = 'x'", "MATCH (p:Person {id: 1})-[:T1]->(q) RETURN q.id",
        "MATCH (p:Person {id: 1}), (q:Person {id: 2}) CREATE (p)-[:T1]->(q)", "CREATE (n:A) WITH n DETACH DELETE n",
    ];

    public static void Run()
    {
        using Graph few = Make(50), many = Make(5_000);
        Table.Begin("Statements with many relationship types", "statement", "50 types µs", "5,000 types µs", "ratio");
        foreach (string statement in Statements)
        {
            double a = Measure(few, statement), b = Measure(many, statement);
            Table.Row($"`{statement}`", $"{a:0.0}", $"{b:0.0}", $"{b / a:0.00}");
        }
    }

    private static double Measure(Graph graph, string statement)
    {
        Sample.Of(100, _ => graph.Query(statement));
        return Sample.Of(500, _ => graph.Query(statement)).Median;
    }

    private static Graph Make(int types)
    {
        Graph graph = Graphs.People(10_000);
        using Transaction transaction = graph.BeginTransaction();
        transaction.Query(
            "UNWIND range(0, $types - 1) AS t MATCH (p:Person {id: t}), (q:Person {id: t + 1}) CREATE (p)-[:$('T' + t)]->(q)", ("types", types));
        transaction.Commit();
        return graph;
    }
}
