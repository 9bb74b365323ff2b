using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>A list of objects keyed by column, an object a line.</summary>
internal sealed class JsonRowWriter : IRowWriter
{
    private bool _any;

    /// <summary>Whether what a row rests on stands beside its columns.</summary>
    public bool Why { get; init; }

    public void Begin(IReadOnlyList<string> columns, StringBuilder text) => text.Append('[');

    public void Append(Row row, StringBuilder text)
    {
        text.Append(_any ? ",\n  " : "\n  ").Append(ResultJson.WriteRow(row, Why));
        _any = true;
    }

    public void End(RowTotal total, StringBuilder text) => text.Append(_any ? "\n]\n" : "]\n");
}
