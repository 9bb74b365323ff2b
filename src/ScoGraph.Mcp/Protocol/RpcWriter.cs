using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScoGraph.Mcp.Protocol;

/// <summary>Writes answers of JSON-RPC 2.0, each on one line.</summary>
internal static class RpcWriter
{
    /// <summary>How every JSON of this project is written.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="id">The request's.</param>
    /// <param name="write">Writes the members of the result.</param>
    public static ReadOnlyMemory<byte> Result(JsonElement id, Action<Utf8JsonWriter> write) => Message(id, json =>
    {
        json.WriteStartObject("result");
        write(json);
        json.WriteEndObject();
    });

    /// <param name="id">The request's; null where it has none that could be read.</param>
    /// <param name="error">What is wrong.</param>
    public static ReadOnlyMemory<byte> Error(JsonElement? id, RpcException error) => Message(id, json =>
    {
        json.WriteStartObject("error");
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        if (error.AskedRevision is { } asked)
        {
            json.WriteStartObject("data");
            Revisions.WriteSupported(json, asked);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>Several answers as one list.</summary>
    public static ReadOnlyMemory<byte> List(IEnumerable<ReadOnlyMemory<byte>> answers)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes, Options);
        json.WriteStartArray();
        foreach (ReadOnlyMemory<byte> answer in answers)
            json.WriteRawValue(answer.Span, skipInputValidation: true);
        json.WriteEndArray();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Message(JsonElement? id, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter json = new(bytes, Options);
        json.WriteStartObject();
        json.WriteString("jsonrpc", "2.0");
        json.WritePropertyName("id");
        if (id is { } given)
            json.WriteRawValue(given.GetRawText(), skipInputValidation: true);
        else
            json.WriteNullValue();
        write(json);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }
}
