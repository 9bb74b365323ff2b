using System.Globalization;
using ScoGraph.Documents.Entities;
using ScoGraph.Model.Citations;

namespace ScoGraph.Documents.Grounding;

/// <summary>Reads the facts of a graph that say where they come from.</summary>
internal static class CitedFacts
{
    public static IReadOnlyList<CitedFact> Read(QuerySource graph)
    {
        List<CitedFact> facts = [];
        foreach (Row row in graph.Query("MATCH (a)-[r]->(b) RETURN a, r, b"))
        {
            Relationship fact = row.Get<Relationship>("r");
            if (Provenance.Of(fact) is not { IsEmpty: false } provenance)
                continue;
            Node start = row.Get<Node>("a"), end = row.Get<Node>("b");
            facts.Add(new CitedFact(fact.Type, Name(start), Name(end), [start, end], provenance, Text(fact[ProvenanceNames.Grounding])));
        }

        foreach (Row row in graph.Query("MATCH (n) RETURN n"))
            AddProperties(row.Get<Node>("n"), facts);
        return facts;
    }

    private static void AddProperties(Node node, List<CitedFact> facts)
    {
        foreach (string property in node.Properties.Keys.Select(ProvenanceNames.Subject).OfType<string>().Distinct())
        {
            string value = Convert.ToString(node[property], CultureInfo.InvariantCulture) ?? "";
            string? grounding = Text(node[ProvenanceNames.Of(property, ProvenanceNames.Grounding)]);
            facts.Add(new CitedFact(property, Name(node), value, [node], Provenance.Of(node, property), grounding));
        }
    }

    private static string Name(Node node) => GraphEntities.KeyOf(node) ?? node.ToString();

    private static string? Text(object? value) => value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
