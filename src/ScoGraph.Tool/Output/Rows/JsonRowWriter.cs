using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>A list of objects keyed by column, an object a line.</summary>
/// <param name="why">Whether what a row rests on stands beside its columns.</param>
internal sealed class JsonRowWriter(bool why) : IRowWriter
{
    private readonly RowJson _rows = new() { Why = why };
    private bool _any;

    public void Begin(IReadOnlyList<string> columns, StringBuilder text) => text.Append('[');

    public void Append(Row row, StringBuilder text)
    {
        _rows.Append(row, text.Append(_any ? ",\n  " : "\n  "));
        _any = true;
    }

    public void End(RowTotal total, StringBuilder text) => text.Append(_any ? "\n]\n" : "]\n");
}
