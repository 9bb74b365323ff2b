namespace ScoGraph.Properties;

/// <summary>Random graphs of some hundred nodes, with loops, parallel relationships, nulls, several labels and deleted elements.</summary>
internal static class LargeGraph
{
    /// <param name="random">What chooses.</param>
    /// <param name="nodes">How many nodes.</param>
    /// <param name="relationships">How many relationships of each type.</param>
    /// <param name="value">The property <c>x</c> of a relationship, computed of the ids <c>p</c> of its ends.</param>
    /// <param name="hubs">How many nodes have very many relationships, and of how many relationships one ends there.</param>
    public static Graph Draw(Random random, int nodes, int relationships, string value, (int Count, int OneIn) hubs)
    {
        Graph graph = new();
        List<object?> numbers = [.. Enumerable.Range(0, nodes).Select(_ => random.Next(4) is > 0 and var x ? (object?)x : null)];
        graph.Query("UNWIND $x AS x CREATE (n {x: x})", ("x", numbers));
        foreach (string label in RandomGraph.Labels)
        {
            List<object> ids = [.. Enumerable.Range(0, nodes).Where(_ => random.Next(3) > 0).Select(i => (object)(long)i)];
            graph.Query($"MATCH (n) WHERE id(n) IN $ids SET n:{label}", ("ids", ids));
        }

        foreach (string type in RandomGraph.Types)
        {
            List<object> pairs =
                [.. Enumerable.Range(0, relationships).Select(_ => (object)new List<object> { (long)random.Next(nodes), End() })];
            graph.Query(
                $"UNWIND $pairs AS p MATCH (a), (b) WHERE id(a) = p[0] AND id(b) = p[1] CREATE (a)-[:{type} {{x: {value}}}]->(b)",
                ("pairs", pairs));
        }

        graph.Query("MATCH (n) WHERE id(n) IN [7, 8, 9, 300] DETACH DELETE n");
        return graph;

        // Some nodes may have so many relationships that they stand in chunks.
        long End() => random.Next(hubs.OneIn) == 0 ? random.Next(hubs.Count) : random.Next(nodes);
    }
}
