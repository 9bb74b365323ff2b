using System.Net;
using System.Text;
using ScoGraph.Results;

namespace ScoGraph.Sessions.Display;

/// <summary>A table in HTML, escaped; the columns that are said to be numbers stand to the right.</summary>
internal sealed class HtmlTableBuilder
{
    private readonly StringBuilder _html = new(ScrollingTable.Begin);
    private readonly IReadOnlyList<bool> _right;

    public HtmlTableBuilder(IReadOnlyList<string> columns, IReadOnlyList<bool> right)
    {
        _right = right;
        _html.Append("<thead>");
        AppendRow("th", columns);
        _html.Append("</thead>\n<tbody>\n");
    }

    public void Add(IReadOnlyList<string> cells)
    {
        AppendRow("td", cells);
        _html.Append('\n');
    }

    /// <summary>The whole, with a line under it.</summary>
    public string Close(string caption) => _html.Append($"</tbody>\n{ScrollingTable.End}<p>{WebUtility.HtmlEncode(caption)}</p>").ToString();

    private void AppendRow(string tag, IReadOnlyList<string> cells)
    {
        _html.Append("<tr>");
        for (int i = 0; i < cells.Count; i++)
            _html.Append($"<{tag} style=\"text-align:{(_right[i] ? "right" : "left")}\">{WebUtility.HtmlEncode(cells[i])}</{tag}>");
        _html.Append("</tr>");
    }
}
