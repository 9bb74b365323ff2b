using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScoGraph.Results;

/// <summary>Writes a row as an object keyed by column, for <see cref="JsonSerializer"/>.</summary>
internal sealed class RowJsonConverter : JsonConverter<Row>
{
    public override void Write(Utf8JsonWriter writer, Row value, JsonSerializerOptions options)
    {
        ResultJson.WriteRow(writer, value);
    }

    /// <exception cref="NotSupportedException">Always: a row is of a graph, and text has none.</exception>
    public override Row Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A row is written as JSON and not read. Read a list of a type of your own.");
}
