using System.Text;
using System.Text.Json;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Results;

/// <summary>Writes rows as JSON objects keyed by column, in column order.</summary>
internal static class ResultJson
{
    [ThreadStatic]
    private static RowJson? _rows;

    /// <summary>An array of objects; indented, each row stands on a line of its own.</summary>
    public static string Write(QueryResult result, bool indented)
    {
        StringBuilder text = new("[");
        string separator = indented ? "\n  " : "";
        RowJson rows = new();
        foreach (Row row in result)
        {
            rows.Append(row, text.Append(separator));
            separator = indented ? ",\n  " : ",";
        }

        return text.Append(indented && result.Count > 0 ? "\n]" : "]").ToString();
    }

    /// <summary>One object on one line.</summary>
    public static string WriteRow(Row row) => (_rows ??= new RowJson()).Write(row);

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
