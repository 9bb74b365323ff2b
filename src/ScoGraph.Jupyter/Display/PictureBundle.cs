using System.Globalization;
using ScoGraph.Drawing;

namespace ScoGraph.Jupyter.Display;

/// <summary>A picture without a table.</summary>
internal static class PictureBundle
{
    /// <summary>The elements in the rows of a result; null where there are none.</summary>
    public static MimeBundle? Of(QueryResult result, CancellationToken cancellation) =>
        GraphPicture.Svg(result.Values, result.Snapshot, new DrawingOptions(), cancellation) is { } svg
        ? new MimeBundle(result.ToText()).With(MimeBundle.Svg, svg)
            .With(MimeBundle.Html, GraphPicture.Html(result.Values, result.Snapshot, new DrawingOptions(), cancellation)!)
        : null;

    /// <summary>A whole graph, or as much of it as a picture holds; null where it has no nodes.</summary>
    public static MimeBundle? Of(Graph graph, CancellationToken cancellation)
    {
        GraphSchema schema = graph.Schema();
        return schema.Nodes == 0 ? null
            : new MimeBundle(string.Create(CultureInfo.InvariantCulture, $"{schema.Nodes:N0} nodes, {schema.Relationships:N0} relationships"))
                .With(MimeBundle.Svg, graph.ToSvg(new DrawingOptions(), cancellation))
                .With(MimeBundle.Html, graph.ToHtml(new DrawingOptions(), cancellation));
    }
}
