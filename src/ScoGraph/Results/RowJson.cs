using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Witnesses;

namespace ScoGraph.Results;

/// <summary>
/// Writes rows one after the other as JSON objects on one line each: the names of the columns are escaped once and buffers are used again,
/// so that a row costs its values. One thread at a time.
/// </summary>
internal sealed class RowJson
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true
    };

    private const int LargestKept = 1 << 16;

    private ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _writer;
    private char[] _characters = [];
    private IReadOnlyList<string> _columns = [];
    private JsonEncodedText[] _names = [];

    public RowJson() => _writer = new Utf8JsonWriter(_bytes, Compact);

    /// <summary>Whether what a row rests on stands beside its columns.</summary>
    public bool Why { get; init; }

    /// <summary>One object at the end of a text.</summary>
    public void Append(Row row, StringBuilder text) => text.Append(Characters(row));

    /// <summary>One object.</summary>
    public string Write(Row row) => Characters(row).ToString();

    private ReadOnlySpan<char> Characters(Row row)
    {
        // Begun anew for each row: half of one that failed is never found in the next.
        if (_bytes.Capacity > LargestKept)
            _bytes = new ArrayBufferWriter<byte>();
        _bytes.ResetWrittenCount();
        _writer.Reset(_bytes);
        Write(_writer, row);
        _writer.Flush();
        if (_characters.Length < _bytes.WrittenCount || _characters.Length > LargestKept)
            _characters = new char[_bytes.Capacity];
        return _characters.AsSpan(0, Encoding.UTF8.GetChars(_bytes.WrittenSpan, _characters));
    }

    private void Write(Utf8JsonWriter writer, Row row)
    {
        SnapshotContents elements = new(row.Snapshot);
        JsonEncodedText[] names = Names(row.Columns);
        writer.WriteStartObject();
        for (int i = 0; i < row.Count; i++)
        {
            writer.WritePropertyName(names[i]);
            ValueJson.Write(writer, row.Values[i], elements);
        }

        if (Why)
        {
            writer.WritePropertyName(EvidenceJson.KeyBeside(row.Columns));
            EvidenceJson.Write(writer, row.Evidence, row.Citations, elements);
        }

        writer.WriteEndObject();
    }

    private JsonEncodedText[] Names(IReadOnlyList<string> columns)
    {
        if (!ReferenceEquals(columns, _columns))
        {
            _names = [.. columns.Select(column => JsonEncodedText.Encode(column, Compact.Encoder))];
            _columns = columns;
        }

        return _names;
    }
}
