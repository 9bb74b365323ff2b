namespace ScoGraph.Steady;

/// <summary>The graph that is asked: people with a number and a name.</summary>
internal static class Graphs
{
    private const int Batch = 100_000;

    public static Graph People(int count)
    {
        Graph graph = new();
        for (int from = 0; from < count; from += Batch)
        {
            graph.Query(
                "UNWIND range($from, $to) AS i CREATE (:Person {id: i, name: 'person ' + i})",
                ("from", from), ("to", Math.Min(count, from + Batch) - 1));
        }

        return graph;
    }

    public static void LookUp(Graph graph, long id) =>
        graph.Query("MATCH (p:Person {id: $id}) RETURN p.name AS name", ("id", id)).Single().Get<string>("name");
}
