using System.Text.Json;

namespace ScoGraph.Mcp.Asking;

/// <summary>A parameter of a tool, as agents see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Description">What it is for.</param>
internal sealed record ToolParameter(string Name, ParameterKind Kind, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>The smallest and the largest number; null where all are fine.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>What holds where it is not given; null for nothing in particular.</summary>
    public object? Default { get; init; }

    /// <summary>Its schema, as a member of the properties of a tool.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        WriteKind(json);
        json.WriteString("description", Description);
        if (Range is { } range)
        {
            json.WriteNumber("minimum", range.Least);
            json.WriteNumber("maximum", range.Most);
        }

        if (Default is int number)
            json.WriteNumber("default", number);
        if (Default is bool flag)
            json.WriteBoolean("default", flag);
        json.WriteEndObject();
    }

    private void WriteKind(Utf8JsonWriter json)
    {
        switch (Kind)
        {
            case ParameterKind.TextOrNumber:
                json.WriteStartArray("type");
                json.WriteStringValue("string");
                json.WriteStringValue("integer");
                json.WriteEndArray();
                break;
            case ParameterKind.Texts:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", "string");
                json.WriteEndObject();
                break;
            default:
                json.WriteString("type", Kind switch
                {
                    ParameterKind.Text => "string",
                    ParameterKind.Number => "integer",
                    ParameterKind.Flag => "boolean",
                    _ => "object",
                });
                break;
        }
    }
}
