using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScoGraph.Results;

/// <summary>Writes a result as a list of objects keyed by column, for <see cref="JsonSerializer"/>.</summary>
internal sealed class QueryResultJsonConverter : JsonConverter<QueryResult>
{
    public override void Write(Utf8JsonWriter writer, QueryResult value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (Row row in value)
            ResultJson.WriteRow(writer, row);
        writer.WriteEndArray();
    }

    /// <exception cref="NotSupportedException">Always: a result is of a graph, and text has none.</exception>
    public override QueryResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A result is written as JSON and not read. Read a list of a type of your own.");
}
