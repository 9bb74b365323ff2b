using System.Globalization;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>The DOT language of Graphviz.</summary>
internal sealed class DotWriter : IExportWriter
{
    public void Write(GraphExtract graph, ExportOutput output)
    {
        output.Line("digraph {");
        output.Line("  node [shape=box, style=rounded];");
        foreach (ExportNode node in graph.Nodes)
            output.Line($"  {Id(node.Id)} [label={Quote(node.Caption)}, labels={Quote(string.Join(':', node.Labels))}];");
        foreach (ExportRelationship relationship in graph.Relationships)
            output.Line($"  {Id(relationship.Start)} -> {Id(relationship.End)} [label={Quote(relationship.Type)}];");
        output.Line("}");
    }

    private static string Id(ExportNodeId node) => string.Create(CultureInfo.InvariantCulture, $"n{node.Number}");

    /// <summary>A quoted text; a backslash is doubled, as labels take it for the beginning of an escape.</summary>
    private static string Quote(string text) => '"' + ExportText.Unicode(text).Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n").Replace("\0", "", StringComparison.Ordinal) + '"';
}
