using System.Globalization;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>N-Triples of RDF 1.2 (W3C).</summary>
internal sealed class NTriplesWriter : IExportWriter
{
    public void Write(GraphExtract graph, ExportOutput output)
    {
        RdfTerms terms = new(output.Options.BaseIri);
        RdfProvenance provenance = new(terms, graph);
        foreach (ExportNode node in graph.Nodes)
        {
            string subject = terms.Node(node.Id);
            foreach (string label in node.Labels)
                output.Line($"{subject} {RdfTerms.Type} {terms.Label(label)} .");
            WriteProperties(terms, subject, node.Properties, output);
        }

        foreach (ExportRelationship relationship in graph.Relationships)
        {
            string type = terms.Relationship(relationship.Type);
            string triple = $"{terms.Node(relationship.Start)} {type} {terms.Node(relationship.End)}";
            output.Line($"{triple} .");
            if (relationship.Properties.Count == 0 || !output.Options.Annotations)
                continue;
            string reifier = string.Create(CultureInfo.InvariantCulture, $"_:r{relationship.Number}");
            output.Line($"{reifier} {RdfTerms.Reifies} <<( {triple} )>> .");
            WriteProperties(terms, reifier, relationship.Properties, output);
            foreach ((string predicate, string source) in provenance.Of(relationship))
                output.Line($"{reifier} {predicate} {source} .");
        }
    }

    private static void WriteProperties(
        RdfTerms terms, string subject, List<(string Key, Value Value)> properties, ExportOutput output)
    {
        foreach ((string key, Value value) in properties)
        {
            foreach (string literal in RdfTerms.Literals(value))
                output.Line($"{subject} {terms.Property(key)} {literal} .");
        }
    }
}
