using System.Text.Json;
using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;

namespace ScoGraph.Mcp.Tools;

/// <summary>A tool that agents call. It only reads.</summary>
internal abstract class GraphTool
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    /// <summary>What it does, for the agent.</summary>
    public abstract string Description { get; }

    /// <summary>What it takes, beside the choice of a graph.</summary>
    protected abstract IReadOnlyList<ToolParameter> Own { get; }

    /// <summary>What it takes.</summary>
    public IReadOnlyList<ToolParameter> Parameters => field ??= [.. Own, .. GraphChoice.Parameters];

    /// <summary>The members of its answers, each with its type in JSON.</summary>
    public abstract IReadOnlyList<(string Name, string Type)> Answers { get; }

    /// <summary>Answers a call; the members of the answer go into the JSON.</summary>
    /// <exception cref="ToolException">The call cannot be answered.</exception>
    /// <exception cref="QueryException">A query is wrong, or met a limit.</exception>
    public abstract void Answer(ToolCall call, BoundedJson answer);

    /// <summary>The tool as lists show it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("title", Title);
        json.WriteString("description", Description);
        json.WriteStartObject("inputSchema");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (ToolParameter parameter in Parameters)
            parameter.Write(json);
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (ToolParameter parameter in Parameters.Where(p => p.IsRequired))
            json.WriteStringValue(parameter.Name);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        WriteAnswers(json);
        json.WriteStartObject("annotations");
        json.WriteString("title", Title);
        json.WriteBoolean("readOnlyHint", true);
        json.WriteBoolean("destructiveHint", false);
        json.WriteBoolean("idempotentHint", true);
        json.WriteBoolean("openWorldHint", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteAnswers(Utf8JsonWriter json)
    {
        json.WriteStartObject("outputSchema");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach ((string name, string type) in Answers.Append(("truncated", "boolean")))
        {
            json.WriteStartObject(name);
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        json.WriteStringValue("truncated");
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
