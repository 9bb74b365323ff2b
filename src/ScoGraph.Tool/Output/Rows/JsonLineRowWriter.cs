using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>An object keyed by column on each line.</summary>
/// <param name="why">Whether what a row rests on stands beside its columns.</param>
internal sealed class JsonLineRowWriter(bool why) : IRowWriter
{
    private readonly RowJson _rows = new() { Why = why };

    public void Begin(IReadOnlyList<string> columns, StringBuilder text)
    {
    }

    public void Append(Row row, StringBuilder text)
    {
        _rows.Append(row, text);
        text.Append('\n');
    }

    public void End(RowTotal total, StringBuilder text)
    {
    }
}
