namespace ScoGraph.Jupyter.Display;

/// <summary>The rows of a result as HTML and as text.</summary>
internal static class TableBundle
{
    public static MimeBundle Of(QueryResult result)
    {
        bool[] right = [.. Enumerable.Range(0, result.Columns.Count).Select(c => result.Count > 0 && result.All(row => row.Values[c].IsNumber || row.Values[c].IsNull))];
        HtmlTable table = new(result.Columns, right);
        foreach (Row row in result)
            table.Add([.. Enumerable.Range(0, row.Count).Select(row.GetText)]);
        return new MimeBundle(result.ToText()).With(MimeBundle.Html, table.Close(result.Total.Describe(result.Count)));
    }
}
