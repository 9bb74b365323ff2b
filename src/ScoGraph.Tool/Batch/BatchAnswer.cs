using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScoGraph.Tool.Batch;

/// <summary>The lines that a batch answers with.</summary>
internal static class BatchAnswer
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonElement? id, QueryResult result) => Line(id, json =>
    {
        json.WriteStartArray("columns");
        foreach (string column in result.Columns)
            json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (Row row in result)
            json.WriteRawValue(row.ToJson(), skipInputValidation: true);
        json.WriteEndArray();
        if (result.Plan is { } plan)
            json.WriteString("plan", plan);
        WriteWarnings(json, result.Warnings);
        WriteUpdates(json, result.Updates);
    });

    public static string WriteError(JsonElement? id, QueryException error) => Line(id, json =>
    {
        json.WriteStartObject("error");
        json.WriteString("message", error.Reason);
        json.WriteString("category", error.Category.ToString());
        json.WriteString("phase", error.Phase.ToString());
        json.WriteString("detail", error.Detail);
        json.WriteNumber("line", error.Line);
        json.WriteNumber("column", error.Column);
        if (error.Hint is { } hint)
            json.WriteString("hint", hint);
        json.WriteEndObject();
    });

    /// <summary>For what is wrong with the request itself.</summary>
    public static string WriteError(JsonElement? id, string message) => Line(id, json =>
    {
        json.WriteStartObject("error");
        json.WriteString("message", message);
        json.WriteString("category", "RequestError");
        json.WriteEndObject();
    });

    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<QueryWarning> warnings)
    {
        if (warnings.Count == 0)
            return;
        json.WriteStartArray("warnings");
        foreach (QueryWarning warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("message", warning.Message);
            json.WriteNumber("line", warning.Line);
            json.WriteNumber("column", warning.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUpdates(Utf8JsonWriter json, UpdateCounts updates)
    {
        if (!updates.Any)
            return;
        json.WriteStartObject("updates");
        json.WriteNumber("nodesCreated", updates.NodesCreated);
        json.WriteNumber("nodesDeleted", updates.NodesDeleted);
        json.WriteNumber("relationshipsCreated", updates.RelationshipsCreated);
        json.WriteNumber("relationshipsDeleted", updates.RelationshipsDeleted);
        json.WriteNumber("propertiesSet", updates.PropertiesSet);
        json.WriteNumber("labelsAdded", updates.LabelsAdded);
        json.WriteNumber("labelsRemoved", updates.LabelsRemoved);
        json.WriteNumber("indexesAdded", updates.IndexesAdded);
        json.WriteNumber("indexesRemoved", updates.IndexesRemoved);
        json.WriteNumber("constraintsAdded", updates.ConstraintsAdded);
        json.WriteNumber("constraintsRemoved", updates.ConstraintsRemoved);
        json.WriteEndObject();
    }

    /// <summary>As it came, also where it holds half of a surrogate pair, which no writer of texts takes.</summary>
    private static void WriteId(Utf8JsonWriter json, JsonElement id)
    {
        string raw = id.GetRawText();
        if (raw.Contains("\\u", StringComparison.Ordinal))
            json.WriteRawValue(raw, skipInputValidation: true);
        else
            id.WriteTo(json);
    }

    private static string Line(JsonElement? id, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, Options);
        json.WriteStartObject();
        if (id is { } given)
        {
            json.WritePropertyName("id");
            WriteId(json, given);
        }

        write(json);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
