using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Witnesses;

namespace ScoGraph.Results;

/// <summary>Writes rows as JSON objects keyed by column, in column order.</summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true
    };

    private const int LargestKept = 1 << 16;

    [ThreadStatic]
    private static RowBuffer? _buffer;

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
    /// <param name="row">The row.</param>
    /// <param name="why">Whether what the row rests on stands beside its columns.</param>
    public static string WriteRow(Row row, bool why = false)
    {
        // Taken while it is in use, and lost where writing fails: no half of a row is ever found in it.
        RowBuffer buffer = _buffer ?? new RowBuffer();
        _buffer = null;
        WriteRow(buffer.Writer, row, why);
        buffer.Writer.Flush();
        string text = Encoding.UTF8.GetString(buffer.Bytes.WrittenSpan);
        if (buffer.Bytes.Capacity <= LargestKept)
        {
            buffer.Bytes.ResetWrittenCount();
            buffer.Writer.Reset();
            _buffer = buffer;
        }

        return text;
    }

    /// <summary>One object.</summary>
    public static void WriteRow(Utf8JsonWriter writer, Row row, bool why = false)
    {
        SnapshotContents elements = new(row.Snapshot);
        writer.WriteStartObject();
        for (int i = 0; i < row.Count; i++)
        {
            writer.WritePropertyName(row.Columns[i]);
            ValueJson.Write(writer, row.Values[i], elements);
        }

        if (why)
        {
            writer.WritePropertyName(EvidenceJson.KeyBeside(row.Columns));
            EvidenceJson.Write(writer, row.Evidence, row.Citations, elements);
        }

        writer.WriteEndObject();
    }

    /// <summary>What rows are written with, one after the other on a thread.</summary>
    private sealed class RowBuffer
    {
        public RowBuffer() => Writer = new Utf8JsonWriter(Bytes, Compact);

        public ArrayBufferWriter<byte> Bytes { get; } = new();

        public Utf8JsonWriter Writer { get; }
    }
}
