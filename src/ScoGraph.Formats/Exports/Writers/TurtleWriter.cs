using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>Turtle of RDF 1.2 (W3C).</summary>
internal sealed class TurtleWriter : IExportWriter
{
    public GraphFormat Format => GraphFormat.Turtle;

    public void Write(GraphExtract graph, ExportOutput output)
    {
        foreach (ExportNode node in graph.Nodes)
        {
            string[] statements =
            [
                .. node.Labels.Length == 0 ? Array.Empty<string>() : ["a " + string.Join(", ", node.Labels.Select(RdfTerms.Label))],
                .. Statements(node.Properties),
            ];
            if (statements.Length > 0)
                output.Line($"{RdfTerms.Node(node.Id)} {string.Join(" ;\n  ", statements)} .");
        }

        foreach (ExportRelationship relationship in graph.Relationships)
        {
            string[] statements = [.. Statements(relationship.Properties)];
            string annotation = statements.Length == 0 ? "" : $" {{| {string.Join(" ; ", statements)} |}}";
            output.Line(
                $"{RdfTerms.Node(relationship.Start)} {RdfTerms.Relationship(relationship.Type)} {RdfTerms.Node(relationship.End)}{annotation} .");
        }
    }

    private static IEnumerable<string> Statements(List<(string Key, Value Value)> properties) =>
        from property in properties
        let literals = RdfTerms.Literals(property.Value).ToArray()
        where literals.Length > 0
        select $"{RdfTerms.Property(property.Key)} {string.Join(", ", literals)}";
}
