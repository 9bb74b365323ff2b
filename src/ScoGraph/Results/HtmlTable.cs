using System.Text;
using ScoGraph.Drawing.Svg;

namespace ScoGraph.Results;

/// <summary>
/// Writes rows as an HTML table without styles of its own beyond alignment, so that a page or notebook styles it as its other tables.
/// </summary>
internal static class HtmlTable
{
    private const int MostRows = 500, LongestCell = 400;

    public static string Write(QueryResult result)
    {
        if (result.Columns.Count == 0)
            return "<p>(no columns)</p>\n";
        StringBuilder html = new(ScrollingTable.Begin + "<thead><tr>");
        foreach (string column in result.Columns)
            html.Append($"<th scope=\"col\" style=\"text-align:left;{ScrollingTable.Head}\">").Append(Markup.Escape(column, asciiOnly: true)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (Row row in result.Take(MostRows))
            AppendRow(html, row);
        string count = result.Total.Describe(Math.Min(result.Count, MostRows));
        return html.Append("</tbody>\n").Append(ScrollingTable.End).Append("<p>").Append(count).Append("</p>\n").ToString();
    }

    private static void AppendRow(StringBuilder html, Row row)
    {
        html.Append("<tr>");
        for (int i = 0; i < row.Count; i++)
        {
            string text = row.GetText(i);
            html.Append($"<td style=\"text-align:{(row.Values[i].IsNumber ? "right" : "left")}\">").Append(Markup.Escape(Cut(text), asciiOnly: true)).Append("</td>");
        }

        html.Append("</tr>\n");
    }

    private static string Cut(string text) => text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "…";
}
