using System.Globalization;
using ScoGraph.Drawing;

namespace ScoGraph.Sessions.Display;

/// <summary>A picture without a table.</summary>
internal static class PictureBundle
{
    /// <summary>The elements in the rows of a result; null where there are none.</summary>
    public static MimeBundle? Of(QueryResult result, CancellationToken cancellationToken) =>
        GraphPicture.Both(result.Values, result.Snapshot, new DrawingOptions(), cancellationToken) is var (svg, html)
            ? new MimeBundle(result.ToText()).With(MimeBundle.Svg, svg).With(MimeBundle.Html, html) : null;

    /// <summary>A whole graph, or as much of it as a picture holds; null where it has no nodes.</summary>
    public static MimeBundle? Of(QuerySource source, CancellationToken cancellationToken)
    {
        GraphSchema schema = source.Schema();
        string text = string.Create(CultureInfo.InvariantCulture, $"{schema.Nodes:N0} nodes, {schema.Relationships:N0} relationships");
        return GraphPicture.Both(source.ReadState(), new DrawingOptions(), cancellationToken) is var (svg, html)
            ? new MimeBundle(text).With(MimeBundle.Svg, svg).With(MimeBundle.Html, html) : null;
    }
}
