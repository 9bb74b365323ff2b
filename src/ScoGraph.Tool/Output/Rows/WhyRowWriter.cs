using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>A table for people with what each row rests on below it. Rows are held back until the last has come, for the widths.</summary>
internal sealed class WhyRowWriter : IRowWriter
{
    private readonly List<Row> _rows = [];
    private IReadOnlyList<string> _columns = [];

    public void Begin(IReadOnlyList<string> columns, StringBuilder text) => _columns = columns;

    public void Append(Row row, StringBuilder text) => _rows.Add(row);

    public void End(RowTotal total, StringBuilder text) => WhyTable.Append(text, _columns, _rows, total);
}
