using System.Text.Json;
using ScoGraph.Mcp.Protocol;

namespace ScoGraph.Mcp.Prompts;

/// <summary>A prompt that users pick: what to do with the tools, and one text of the user's.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What users see.</param>
/// <param name="Description">What it does.</param>
/// <param name="Argument">The name of the user's text.</param>
/// <param name="ArgumentDescription">What the text is.</param>
/// <param name="Steps">What to do; the user's text stands behind it.</param>
internal sealed record GraphPrompt(
    string Name, string Title, string Description, string Argument, string ArgumentDescription, string Steps)
{
    /// <summary>The prompt as lists show it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("title", Title);
        json.WriteString("description", Description);
        json.WriteStartArray("arguments");
        json.WriteStartObject();
        json.WriteString("name", Argument);
        json.WriteString("description", ArgumentDescription);
        json.WriteBoolean("required", true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The prompt with the user's text, as members of a result.</summary>
    /// <param name="arguments">Texts by name.</param>
    /// <exception cref="RpcException">The text is not there.</exception>
    public Action<Utf8JsonWriter> Fill(JsonElement? arguments)
    {
        if (arguments is not { ValueKind: JsonValueKind.Object } given || !given.TryGetProperty(Argument, out JsonElement text)
            || text.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(text.GetString()))
        {
            throw new RpcException(
                RpcCodes.InvalidParameters, $"The prompt '{Name}' needs the argument '{Argument}': {ArgumentDescription}");
        }

        string words = $"{Steps}\n\n{char.ToUpperInvariant(Argument[0])}{Argument[1..]}: {text.GetString()}";
        return json => WriteFilled(json, words);
    }

    private void WriteFilled(Utf8JsonWriter json, string words)
    {
        json.WriteString("description", Description);
        json.WriteStartArray("messages");
        json.WriteStartObject();
        json.WriteString("role", "user");
        json.WriteStartObject("content");
        json.WriteString("type", "text");
        json.WriteString("text", words);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
