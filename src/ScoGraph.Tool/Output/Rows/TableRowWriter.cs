using System.Text;
using ScoGraph.Results;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Output.Rows;

/// <summary>
/// A table for people. The first rows say how wide it is, so they are held back; of more rows than those the others are written as they
/// come, in the same columns, also on a screen.
/// </summary>
internal sealed class TableRowWriter(ToolTerminal terminal) : IRowWriter
{
    /// <summary>The rows by which the widths are chosen: a number and no time, so that the same rows give the same text.</summary>
    public const int HeldBack = 1000;

    private readonly List<Row> _first = [];
    private IReadOnlyList<string> _columns = [];
    private TableLayout? _layout;

    public void Begin(IReadOnlyList<string> columns, StringBuilder text) => _columns = columns;

    public void Append(Row row, StringBuilder text)
    {
        if (_layout is null && _first.Count < HeldBack)
        {
            _first.Add(row);
            return;
        }

        LayOut(text).AppendRow(text, row);
    }

    public void End(RowTotal total, StringBuilder text)
    {
        if (_layout is null && ScreenTable.TryWrite(_columns, _first, total, terminal))
            return;
        LayOut(text);
        text.Append($"({total.Describe(total.Count)})\n");
    }

    /// <summary>The layout; the first time with the head and the rows that were held back.</summary>
    private TableLayout LayOut(StringBuilder text)
    {
        if (_layout is not null)
            return _layout;
        _layout = new TableLayout(_columns, _first);
        _layout.AppendHead(text);
        foreach (Row row in _first)
            _layout.AppendRow(text, row);
        _first.Clear();
        return _layout;
    }
}
