using ScoGraph.Drawing;

namespace ScoGraph.Jupyter.Display;

/// <summary>The rows of a result as HTML and as text; where they hold nodes, relationships or paths also as a picture.</summary>
internal static class TableBundle
{
    public static MimeBundle Of(QueryResult result, CancellationToken cancellation)
    {
        MimeBundle bundle = new(result.ToText());
        return GraphPicture.Svg(result.Values, result.Snapshot, new DrawingOptions(), cancellation) is { } svg
            ? bundle.With(MimeBundle.Svg, svg).With(MimeBundle.Html, result.ToHtml(new DrawingOptions(), cancellation))
            : bundle.With(MimeBundle.Html, Results.HtmlTable.Write(result));
    }
}
