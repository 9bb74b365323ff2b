using System.Text;
using ScoGraph.Formats.Json;
using ScoGraph.Formats.Json.Writing;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>JSON Lines: the header of the JSON document, then its nodes, then its relationships, each on a line.</summary>
internal sealed class JsonLinesWriter : IExportWriter
{
    public void Write(GraphExtract graph, ExportOutput output)
    {
        // The compact layout has no line breaks anywhere.
        JsonText text = new(GraphJsonLayout.Compact);
        text.Raw("{"u8);
        text.Name(JsonNames.Format);
        text.String(JsonNames.FormatName);
        Member(text, JsonNames.Version);
        text.Integer(JsonNames.CurrentVersion);
        if (graph.IdProperty is { } key)
        {
            Member(text, JsonNames.IdProperty);
            text.String(key);
        }

        if (graph.Whole is { Catalog: { All.IsEmpty: false } catalog })
        {
            Member(text, JsonNames.Schema);
            JsonSchemaWriter.Write(text, catalog);
        }

        End(text, output);
        foreach (ExportNode node in graph.Nodes)
            WriteNode(text, node, graph.IdProperty, output);
        foreach (ExportRelationship relationship in graph.Relationships)
            WriteRelationship(text, relationship, graph.IdProperty is not null, output);
    }

    private static void WriteNode(JsonText text, ExportNode node, string? idProperty, ExportOutput output)
    {
        text.Raw("{"u8);
        text.Name(JsonNames.Id);
        WriteId(text, node.Id, idProperty is not null);
        text.Labels(node.Labels);
        WriteProperties(text, node.Properties.Where(p => p.Key != idProperty));
        End(text, output);
    }

    private static void WriteRelationship(JsonText text, ExportRelationship relationship, bool byKey, ExportOutput output)
    {
        text.Raw("{"u8);
        text.Name(JsonNames.Type);
        text.Text(relationship.Type);
        Member(text, JsonNames.Start);
        WriteId(text, relationship.Start, byKey);
        Member(text, JsonNames.End);
        WriteId(text, relationship.End, byKey);
        WriteProperties(text, relationship.Properties);
        End(text, output);
    }

    private static void WriteProperties(JsonText text, IEnumerable<(string Key, Value Value)> properties)
    {
        bool any = false;
        foreach ((string key, Value value) in properties)
        {
            text.Comma();
            if (!any)
            {
                text.Name(JsonNames.Properties);
                text.Raw("{"u8);
            }

            any = true;
            text.Name(PropertyKeyText.Encode(key));
            JsonValueWriter.Write(text, value);
        }

        if (any)
            text.Raw("}"u8);
    }

    private static void WriteId(JsonText text, ExportNodeId id, bool byKey)
    {
        if (byKey)
            text.Text(id.Name);
        else
            text.Integer(id.Number);
    }

    private static void Member(JsonText text, string name)
    {
        text.Comma();
        text.Name(name);
    }

    private static void End(JsonText text, ExportOutput output)
    {
        text.Raw("}"u8);
        output.Line(Encoding.UTF8.GetString(text.Written.Span));
        text.Clear();
    }
}
