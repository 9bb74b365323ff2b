using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>CSV by RFC 4180 with LF: text as it is, null empty, everything else as openCypher writes it.</summary>
internal sealed class CsvRowWriter : IRowWriter
{
    public void Begin(IReadOnlyList<string> columns, StringBuilder text) => text.AppendJoin(',', columns.Select(Quote)).Append('\n');

    public void Append(Row row, StringBuilder text)
    {
        for (int i = 0; i < row.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            text.Append(Quote(row.GetText(i)));
        }

        text.Append('\n');
    }

    public void End(RowTotal total, StringBuilder text)
    {
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
