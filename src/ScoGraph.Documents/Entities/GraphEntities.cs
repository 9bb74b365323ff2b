using System.Globalization;

namespace ScoGraph.Documents.Entities;

/// <summary>Reads the entities of a graph: nodes of any label that have a name and a key.</summary>
internal static class GraphEntities
{
    /// <summary>Nodes of these labels are what is cited, and nothing that a text names.</summary>
    public static readonly IReadOnlySet<string> Cited = new HashSet<string>(StringComparer.Ordinal) { "Document", "Passage", "Claim" };

    public static IReadOnlyList<GraphEntity> Read(QuerySource graph)
    {
        List<GraphEntity> entities = [];
        foreach (Row row in graph.Query("MATCH (n) WHERE n.name IS NOT NULL AND n.key IS NOT NULL RETURN n"))
        {
            Node node = row.Get<Node>("n");
            if (node["name"] is not string { Length: > 0 } name || KeyOf(node) is not { } key)
                continue;
            if (node.Labels.Count == 0 || node.Labels.Any(Cited.Contains))
                continue;
            entities.Add(new GraphEntity(key, name, node.Labels, [.. Texts(node["abbreviation"]), .. Texts(node["aliases"])]));
        }

        entities.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return entities;
    }

    /// <summary>The key of a node as a text.</summary>
    public static string? KeyOf(Node node) => node["key"] switch
    {
        string key => key,
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        System.Collections.IEnumerable list => list.OfType<string>(),
        _ => [],
    };
}
