namespace ScoGraph.Limits;

/// <summary>The graph that the heavy queries are asked of: 5,000 nodes, 40,000 relationships, where each is by a fixed rule.</summary>
internal static class Meshes
{
    public static Graph Create()
    {
        Graph graph = new();
        graph.Query("UNWIND range(0, 4999) AS i CREATE (:N {id: i})");
        graph.Query(
            "UNWIND range(0, 4999) AS i UNWIND range(1, 8) AS j "
            + "MATCH (a:N {id: i}), (b:N {id: (i * 7919 + j * 104729 + i * j) % 5000}) CREATE (a)-[:R]->(b)");
        return graph;
    }
}
