namespace ScoGraph.Properties;

/// <summary>
/// Makes small multigraphs with self-loops and parallel edges, all from a seed: few names and values, so that patterns meet.
/// </summary>
internal static class RandomGraph
{
    public static readonly string[] Labels = ["A", "B", "C"];
    public static readonly string[] Types = ["R", "S"];

    public static Graph Create(Random random, int mostNodes = 7, int mostRelationships = 12)
    {
        Graph graph = new();
        int nodes = random.Next(mostNodes + 1);
        for (int i = 0; i < nodes; i++)
        {
            string labels = string.Concat(Labels.Where(_ => random.Next(2) == 0).Select(l => ":" + l));
            graph.Query($"CREATE ({labels} {{i: $i, x: $x, s: $s}})", ("i", i), ("x", Number(random)), ("s", Text(random)));
        }

        int relationships = nodes == 0 ? 0 : random.Next(mostRelationships + 1);
        for (int i = 0; i < relationships; i++)
        {
            graph.Query(
                $"MATCH (a {{i: $a}}), (b {{i: $b}}) CREATE (a)-[:{Types[random.Next(Types.Length)]} {{k: $k, x: $x}}]->(b)",
                ("a", random.Next(nodes)), ("b", random.Next(nodes)), ("k", i), ("x", Number(random)));
        }

        return graph;
    }

    /// <summary>Declares indexes of what random queries ask for, one and several properties.</summary>
    public static void DeclareIndexes(Graph graph)
    {
        foreach (string[] keys in (string[][])[["x"], ["s"], ["x", "s"], ["i"]])
            graph.Declare(GraphIndex.On("A", keys));
        graph.Declare(GraphIndex.On("B", "x", "i"));
    }

    private static object? Number(Random random) => random.Next(5) switch { 0 => null, 1 => random.Next(3) + 0.0, _ => random.Next(3) };

    private static string? Text(Random random) => random.Next(4) == 0 ? null : "abc"[..random.Next(4)];
}
