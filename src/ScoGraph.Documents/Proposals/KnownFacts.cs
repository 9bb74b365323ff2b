namespace ScoGraph.Documents.Proposals;

/// <summary>The facts of a graph between nodes with keys.</summary>
internal static class KnownFacts
{
    public static HashSet<(string Type, string Start, string End)> Of(QuerySource graph)
    {
        HashSet<(string, string, string)> known = [];
        const string query = "MATCH (a)-[r]->(b) WHERE a.key IS NOT NULL AND b.key IS NOT NULL RETURN a.key AS a, type(r) AS type, b.key AS b";
        foreach (Row row in graph.Query(query))
            known.Add((row.Get<string>("type"), row["a"]?.ToString() ?? "", row["b"]?.ToString() ?? ""));
        return known;
    }
}
