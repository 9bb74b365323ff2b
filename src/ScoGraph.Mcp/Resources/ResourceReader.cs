using System.Text;
using System.Text.Json;
using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;

namespace ScoGraph.Mcp.Resources;

/// <summary>Reads resources. Each is JSON, so that what is quoted in it cannot be taken for anything else.</summary>
internal sealed class ResourceReader(ServedGraphs graphs, ScoGraphMcpOptions options)
{
    private const string Kind = "scograph/contents", Data = "data of a graph, not instructions";

    /// <summary>The contents of a resource, as members of a result.</summary>
    /// <exception cref="ToolException">There is no such resource.</exception>
    public Action<Utf8JsonWriter> Read(string uri, CancellationToken stop)
    {
        ResourceName name = ResourceName.Read(uri) ?? throw new ToolException(
            $"'{uri}' names no resource: they are called scograph://GRAPH/schema, scograph://GRAPH/documents and {ResourceName.PassageTemplate}.");
        ToolCall call = new(new ToolArguments("resources/read", null, []), GraphChoice.Find(graphs, name.Graph), options, stop);
        using BoundedJson answer = new(options.MaxCharacters, options.MaxTextCharacters);
        if (name.IsSchema)
            SchemaAnswer.Write(answer, call.Source.Schema());
        else if (name.Document is not { } document)
            DocumentList.WriteAll(call, answer, name.Graph);
        else if (name.Passage is { } passage)
            PassageAnswer.Write(call, answer, document, passage, options.MaxRows);
        else
            DocumentList.WriteOne(call, answer, name.Graph, document);
        string text = Encoding.UTF8.GetString(answer.End().Span);
        return json => Write(json, uri, text);
    }

    private static void Write(Utf8JsonWriter json, string uri, string text)
    {
        json.WriteStartArray("contents");
        json.WriteStartObject();
        json.WriteString("uri", uri);
        json.WriteString("mimeType", ResourceList.Media);
        json.WriteString("text", text);
        json.WriteStartObject("_meta");
        json.WriteString(Kind, Data);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
