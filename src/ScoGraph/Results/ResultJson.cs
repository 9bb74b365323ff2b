using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Results;

/// <summary>Writes rows as JSON objects keyed by column, in column order.</summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true
    };

    /// <summary>An array of objects; indented, each row stands on a line of its own.</summary>
    public static string Write(QueryResult result, bool indented)
    {
        StringBuilder text = new("[");
        string separator = indented ? "\n  " : "";
        foreach (Row row in result)
        {
            text.Append(separator).Append(WriteRow(row));
            separator = indented ? ",\n  " : ",";
        }

        return text.Append(indented && result.Count > 0 ? "\n]" : "]").ToString();
    }

    /// <summary>One object on one line.</summary>
    public static string WriteRow(Row row)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Compact))
            WriteRow(writer, row);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>One object.</summary>
    public static void WriteRow(Utf8JsonWriter writer, Row row)
    {
        SnapshotContents elements = new(row.Snapshot);
        writer.WriteStartObject();
        for (int i = 0; i < row.Count; i++)
        {
            writer.WritePropertyName(row.Columns[i]);
            ValueJson.Write(writer, row.Values[i], elements);
        }

        writer.WriteEndObject();
    }
}
