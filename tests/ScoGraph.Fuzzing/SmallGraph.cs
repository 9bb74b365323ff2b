namespace ScoGraph.Fuzzing;

/// <summary>The graph that inputs are asked of: a few nodes and relationships with values of every kind.</summary>
internal static class SmallGraph
{
    public static Graph Create()
    {
        Graph graph = new();
        graph.Query("""
            CREATE (a:A:Person {name: 'Ann', age: 41, num: 1, list: [1, 2], since: date('2024-01-31')}),
                   (b:B:Person {name: 'Bob', age: 2.5, num: 2, flag: true}), (c:C {name: '', took: duration('P1M'), id: 0}), (:Empty),
                   (a)-[:KNOWS {since: 2000}]->(b), (b)-[:KNOWS {since: 2001}]->(c), (c)-[:R]->(a), (a)-[:R {w: 0.5}]->(a), (a)-[:R]->(b)
            """);
        return graph;
    }
}
