using System.Globalization;
using ScoGraph.Properties.Reference;

namespace ScoGraph.Properties.Drawing;

/// <summary>
/// A small random multigraph with self-loops and parallel relationships. <c>i</c> numbers nodes and <c>k</c> relationships; the other
/// properties take few values and are often absent, so that comparisons meet.
/// </summary>
internal sealed record GraphCase(IReadOnlyList<NodeCase> Nodes, IReadOnlyList<RelationshipCase> Relationships)
{
    public static GraphCase Draw(Random random)
    {
        int nodes = random.Next(10) == 0 ? random.Next(2) : random.Next(2, 7);
        return new GraphCase(
            [.. Enumerable.Range(0, nodes).Select(
                i => new NodeCase([.. Names.Labels.Where(_ => random.Next(2) == 0)], Properties(random, "i", i)))],
            [.. Enumerable.Range(0, nodes == 0 ? 0 : random.Next(10)).Select(k => new RelationshipCase(
                random.Next(nodes), Names.Types[random.Next(Names.Types.Length)], random.Next(nodes), Properties(random, "k", k)))]);
    }

    /// <summary>The graph as one statement; empty for a graph without nodes.</summary>
    public string ToStatement()
    {
        IEnumerable<string> nodes = Nodes.Select((n, i) => $"(n{i}{string.Concat(n.Labels.Select(l => ":" + l))} {Write(n.Properties)})");
        IEnumerable<string> relationships = Relationships.Select(r => $"(n{r.From})-[:{r.Type} {Write(r.Properties)}]->(n{r.To})");
        return Nodes.Count == 0 ? "" : "CREATE " + string.Join(", ", nodes.Concat(relationships));
    }

    /// <summary>The graph as statements of which each makes one element, the nodes first.</summary>
    public IEnumerable<string> ToStatements()
    {
        foreach (NodeCase node in Nodes)
            yield return new GraphCase([node], []).ToStatement();
        foreach (RelationshipCase r in Relationships)
            yield return $"MATCH (a {{i: {r.From}}}), (b {{i: {r.To}}}) CREATE (a)-[:{r.Type} {Write(r.Properties)}]->(b)";
    }

    public Graph ToGraph()
    {
        Graph graph = new();
        if (Nodes.Count > 0)
            graph.Query(ToStatement());
        return graph;
    }

    public RefGraph ToReference()
    {
        RefGraph graph = new();
        RefNode[] nodes = [.. Nodes.Select(n => graph.AddNode(n.Labels, n.Properties))];
        foreach (RelationshipCase r in Relationships)
            graph.AddRelationship(nodes[r.From], r.Type, nodes[r.To], r.Properties);
        return graph;
    }

    /// <summary>The graphs with one relationship less, or one node and its relationships less.</summary>
    public IEnumerable<GraphCase> Smaller()
    {
        for (int k = Relationships.Count - 1; k >= 0; k--)
            yield return this with { Relationships = [.. Relationships.Where((_, other) => other != k)] };
        for (int i = Nodes.Count - 1; i >= 0; i--)
        {
            int Moved(int node) => node > i ? node - 1 : node;
            yield return new GraphCase(
                [.. Nodes.Where((_, other) => other != i)],
                [.. Relationships.Where(r => r.From != i && r.To != i).Select(r => r with { From = Moved(r.From), To = Moved(r.To) })]);
        }
    }

    private static Dictionary<string, object?> Properties(Random random, string number, long value)
    {
        Dictionary<string, object?> properties = new() { [number] = value };
        if (random.Next(4) > 0)
            properties["x"] = random.NextInt64(4) - (random.Next(8) == 0 ? 2 : 0);
        if (random.Next(3) > 0)
            properties["f"] = random.Next(6) * 0.5;
        if (random.Next(3) > 0)
            properties["s"] = "abcab"[random.Next(3)..(3 + random.Next(3))];
        if (random.Next(2) > 0)
            properties["b"] = random.Next(2) == 0;
        if (random.Next(3) == 0)
            properties["l"] = Enumerable.Range(0, random.Next(3)).Select(_ => (object?)random.NextInt64(3)).ToList();
        return properties;
    }

    private static string Write(IReadOnlyDictionary<string, object?> properties) =>
        "{" + string.Join(", ", properties.Select(p => $"{p.Key}: {Write(p.Value)}")) + "}";

    private static string Write(object? value) => value switch
    {
        string s => $"'{s}'",
        bool b => b ? "true" : "false",
        double d => d.ToString("0.0##", CultureInfo.InvariantCulture),
        List<object?> l => "[" + string.Join(", ", l.Select(Write)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

internal sealed record NodeCase(IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties);

internal sealed record RelationshipCase(int From, string Type, int To, IReadOnlyDictionary<string, object?> Properties);
