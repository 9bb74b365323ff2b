using System.Text.RegularExpressions;

namespace ScoGraph.Properties.Evidence;

/// <summary>A graph with some of its elements alone, which keep their ids.</summary>
internal static class PartOfGraph
{
    private static readonly Regex WholeFloat = new(@"(\d)\.0\b", RegexOptions.CultureInvariant);

    /// <summary>The elements as one set: nodes as even numbers, relationships as odd ones.</summary>
    public static HashSet<long> Elements(Derivation derivation) =>
        [.. derivation.Nodes.Select(node => node.Id * 2), .. derivation.Relationships.Select(relationship => (relationship.Id * 2) + 1)];

    /// <summary>A copy without all other elements, and without relationships that lost an end.</summary>
    public static Graph Keep(Graph graph, IReadOnlySet<long> elements)
    {
        Graph part = graph.Copy();
        List<object?> nodes = [.. elements.Where(e => e % 2 == 0).Select(e => (object?)(e / 2))];
        List<object?> relationships = [.. elements.Where(e => e % 2 == 1).Select(e => (object?)(e / 2))];
        part.Query("MATCH ()-[r]->() WHERE NOT id(r) IN $kept DELETE r", ("kept", relationships));
        part.Query("MATCH (n) WHERE NOT id(n) IN $kept DETACH DELETE n", ("kept", nodes));
        return part;
    }

    /// <summary>The rows, each once.</summary>
    public static HashSet<string> Rows(Graph graph, string query) => [.. graph.Query(query).Select(Text)];

    /// <summary>A row as text. 1 and 1.0 are one value to DISTINCT, and which of them it keeps is whichever comes first.</summary>
    public static string Text(Row row) => WholeFloat.Replace(row.ToJson(), "$1");
}
