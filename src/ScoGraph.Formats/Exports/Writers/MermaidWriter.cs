using System.Globalization;
using System.Text;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>A flowchart of Mermaid. What its grammar could take for itself is written as an entity code, <c>#34;</c>.</summary>
internal sealed class MermaidWriter : IExportWriter
{
    public void Write(GraphExtract graph, ExportOutput output)
    {
        output.Line("flowchart LR");
        foreach (ExportNode node in graph.Nodes)
        {
            string labels = node.Labels.Length == 0 ? "" : $" ({string.Join(", ", node.Labels)})";
            output.Line($"  {Id(node.Id)}[\"{Escape(node.Caption + labels)}\"]");
        }

        foreach (ExportRelationship relationship in graph.Relationships)
            output.Line($"  {Id(relationship.Start)} -->|\"{Escape(relationship.Type)}\"| {Id(relationship.End)}");
    }

    private static string Id(ExportNodeId node) => string.Create(CultureInfo.InvariantCulture, $"n{node.Number}");

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_' or ',' or '.' or ':' or '(' or ')' or '\'')
                escaped.Append(rune.ToString());
            else if (Rune.IsControl(rune))
                escaped.Append(' ');
            else
                escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return escaped.ToString();
    }
}
