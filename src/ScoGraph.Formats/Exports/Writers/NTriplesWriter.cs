using System.Globalization;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>N-Triples of RDF 1.2 (W3C).</summary>
internal sealed class NTriplesWriter : IExportWriter
{
    public GraphFormat Format => GraphFormat.NTriples;

    public string[] Endings => [".nt"];

    public void Write(GraphExtract graph, ExportOutput output)
    {
        foreach (ExportNode node in graph.Nodes)
        {
            string subject = RdfTerms.Node(node);
            foreach (string label in node.Labels)
                output.Line($"{subject} {RdfTerms.Type} {RdfTerms.Label(label)} .");
            foreach ((string key, Model.Values.Value value) in node.Properties)
            {
                foreach (string literal in RdfTerms.Literals(value))
                    output.Line($"{subject} {RdfTerms.Property(key)} {literal} .");
            }
        }

        foreach (ExportRelationship relationship in graph.Relationships)
        {
            string triple = $"{RdfTerms.Node(relationship.Start)} {RdfTerms.Relationship(relationship.Type)} {RdfTerms.Node(relationship.End)}";
            output.Line($"{triple} .");
            if (relationship.Properties.Count == 0)
                continue;
            string reifier = string.Create(CultureInfo.InvariantCulture, $"_:r{relationship.Number}");
            output.Line($"{reifier} {RdfTerms.Reifies} <<( {triple} )>> .");
            foreach ((string key, Model.Values.Value value) in relationship.Properties)
            {
                foreach (string literal in RdfTerms.Literals(value))
                    output.Line($"{reifier} {RdfTerms.Property(key)} {literal} .");
            }
        }
    }
}
