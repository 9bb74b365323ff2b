using System.Globalization;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>openCypher statements, one a line: texts have their line breaks as escapes, and only a name could hold one.</summary>
internal sealed class CypherScript : IExportWriter
{
    private const string Label = "`import node`";
    private const string Key = "`import number`";

    public GraphFormat Format => GraphFormat.Cypher;

    public string[] Endings => [".cypher", ".cql"];

    public void Write(GraphExtract graph, ExportOutput output)
    {
        bool any = false;
        foreach (ExportNode node in graph.Nodes)
        {
            any = true;
            string labels = string.Concat(node.Labels.Select(l => ":" + Name(l)));
            output.Line($"CREATE (:{Label}{labels} {{{Key}: {Number(node.Id.Number)}{Properties(", ", node.Properties)}}});");
        }

        foreach (ExportRelationship relationship in graph.Relationships)
        {
            string properties = relationship.Properties.Count == 0 ? "" : $" {{{Properties("", relationship.Properties)}}}";
            output.Line($"MATCH (a:{Label} {{{Key}: {Number(relationship.Start.Number)}}}), (b:{Label} {{{Key}: {Number(relationship.End.Number)}}}) "
                + $"CREATE (a)-[:{Name(relationship.Type)}{properties}]->(b);");
        }

        if (any)
            output.Line($"MATCH (n:{Label}) REMOVE n:{Label}, n.{Key};");
    }

    private static string Properties(string separator, List<(string Key, Value Value)> properties)
    {
        StringBuilder text = new();
        foreach ((string key, Value value) in properties)
        {
            text.Append(separator).Append(Name(key)).Append(": ");
            Append(text, value);
            separator = ", ";
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Float when !double.IsFinite(value.AsFloat()):
                text.Append(double.IsNaN(value.AsFloat()) ? "0.0 / 0.0" : value.AsFloat() > 0 ? "1.0 / 0.0" : "-1.0 / 0.0");
                break;
            case ValueKind.List:
                string separator = "[";
                foreach (Value item in value.AsList().Items)
                {
                    Append(text.Append(separator), item);
                    separator = ", ";
                }

                text.Append(separator == "[" ? "[]" : "]");
                break;
            default:
                text.Append(LiteralText.Write(value));
                break;
        }
    }

    /// <summary>A name in backticks, as it may be a word of the language.</summary>
    private static string Name(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
