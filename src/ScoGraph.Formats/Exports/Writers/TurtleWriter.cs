using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>Turtle of RDF 1.2 (W3C).</summary>
internal sealed class TurtleWriter : IExportWriter
{
    public void Write(GraphExtract graph, ExportOutput output)
    {
        RdfTerms terms = new(output.Options.BaseIri);
        RdfProvenance provenance = new(terms, graph);
        foreach (ExportNode node in graph.Nodes)
        {
            string[] statements =
            [
                .. node.Labels.Length == 0 ? Array.Empty<string>() : ["a " + string.Join(", ", node.Labels.Select(terms.Label))],
                .. Statements(terms, node.Properties),
            ];
            if (statements.Length > 0)
                output.Line($"{terms.Node(node.Id)} {string.Join(" ;\n  ", statements)} .");
        }

        foreach (ExportRelationship relationship in graph.Relationships)
        {
            IEnumerable<string> sources = provenance.Of(relationship).Select(said => $"{said.Predicate} {said.Object}");
            string[] statements = output.Options.Annotations ? [.. Statements(terms, relationship.Properties), .. sources] : [];
            string annotation = statements.Length == 0 ? "" : $" {{| {string.Join(" ; ", statements)} |}}";
            string type = terms.Relationship(relationship.Type);
            output.Line($"{terms.Node(relationship.Start)} {type} {terms.Node(relationship.End)}{annotation} .");
        }
    }

    private static IEnumerable<string> Statements(RdfTerms terms, List<(string Key, Value Value)> properties) =>
        from property in properties
        let literals = RdfTerms.Literals(property.Value).ToArray()
        where literals.Length > 0
        select $"{terms.Property(property.Key)} {string.Join(", ", literals)}";
}
