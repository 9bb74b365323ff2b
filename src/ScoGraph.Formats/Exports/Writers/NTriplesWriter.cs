using System.Globalization;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>N-Triples of RDF 1.2 (W3C).</summary>
internal sealed class NTriplesWriter : IExportWriter
{
    public GraphFormat Format => GraphFormat.NTriples;

    public void Write(GraphExtract graph, ExportOutput output)
    {
        foreach (ExportNode node in graph.Nodes)
        {
            string subject = RdfTerms.Node(node.Id);
            foreach (string label in node.Labels)
                output.Line($"{subject} {RdfTerms.Type} {RdfTerms.Label(label)} .");
            WriteProperties(subject, node.Properties, output);
        }

        foreach (ExportRelationship relationship in graph.Relationships)
        {
            string triple = $"{RdfTerms.Node(relationship.Start)} {RdfTerms.Relationship(relationship.Type)} {RdfTerms.Node(relationship.End)}";
            output.Line($"{triple} .");
            if (relationship.Properties.Count == 0)
                continue;
            string reifier = string.Create(CultureInfo.InvariantCulture, $"_:r{relationship.Number}");
            output.Line($"{reifier} {RdfTerms.Reifies} <<( {triple} )>> .");
            WriteProperties(reifier, relationship.Properties, output);
        }
    }

    private static void WriteProperties(string subject, List<(string Key, Value Value)> properties, ExportOutput output)
    {
        foreach ((string key, Value value) in properties)
        {
            foreach (string literal in RdfTerms.Literals(value))
                output.Line($"{subject} {RdfTerms.Property(key)} {literal} .");
        }
    }
}
