using ScoGraph.Drawing;

namespace ScoGraph.Sessions.Display;

/// <summary>The rows of a result as HTML and as text; where they hold nodes, relationships or paths also as a picture.</summary>
internal static class TableBundle
{
    public static MimeBundle Of(QueryResult result, CancellationToken cancellationToken)
    {
        MimeBundle bundle = new(result.ToText());
        string table = Results.HtmlTable.Write(result);
        return GraphPicture.Both(result.Values, result.Snapshot, new DrawingOptions(), cancellationToken) is var (svg, html)
            ? bundle.With(MimeBundle.Svg, svg).With(MimeBundle.Html, html + table)
            : bundle.With(MimeBundle.Html, table);
    }
}
