using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Html;
using ScoGraph.Drawing.Svg;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Drawing;

/// <summary>The door of this room: a state of a graph, or the elements among values, as a picture.</summary>
internal static class GraphPicture
{
    /// <exception cref="InvalidOperationException">The graph has no nodes.</exception>
    public static string Svg(IGraphSnapshot graph, DrawingOptions options, CancellationToken cancellationToken = default) =>
        Svg(All(graph, options), options, cancellationToken)
        ?? throw new InvalidOperationException("The graph has no nodes, so there is nothing to draw.");

    /// <summary>The picture, or a sentence for a graph without nodes.</summary>
    public static string Html(IGraphSnapshot graph, DrawingOptions options, CancellationToken cancellationToken = default) =>
        Html(All(graph, options), options, cancellationToken)
        ?? "<p>The graph has no nodes.</p>\n";

    /// <summary>Null where the rows hold no element.</summary>
    public static string? Svg(
        IEnumerable<Value[]> rows, IGraphSnapshot graph, DrawingOptions options, CancellationToken cancellationToken = default) =>
        Svg(Read(rows, graph, options), options, cancellationToken);

    /// <inheritdoc cref="Svg(IEnumerable{Value[]}, IGraphSnapshot, DrawingOptions, CancellationToken)"/>
    public static string? Html(
        IEnumerable<Value[]> rows, IGraphSnapshot graph, DrawingOptions options, CancellationToken cancellationToken = default) =>
        Html(Read(rows, graph, options), options, cancellationToken);

    /// <summary>Both at once, laid out once; null where the rows hold no element.</summary>
    public static (string Svg, string Html)? Both(
        IEnumerable<Value[]> rows, IGraphSnapshot graph, DrawingOptions options, CancellationToken cancellationToken = default) =>
        Read(rows, graph, options) is { IsEmpty: false } content ? Both(content, options, cancellationToken) : null;

    /// <inheritdoc cref="Both(IEnumerable{Value[]}, IGraphSnapshot, DrawingOptions, CancellationToken)"/>
    public static (string Svg, string Html)? Both(
        IGraphSnapshot graph, DrawingOptions options, CancellationToken cancellationToken = default) =>
        All(graph, options) is { IsEmpty: false } content ? Both(content, options, cancellationToken) : null;

    /// <summary>Labels and the types between them; null for a graph without nodes.</summary>
    public static (string Svg, string Html)? Schema(
        IGraphSnapshot graph, DrawingOptions options, CancellationToken cancellationToken = default)
    {
        ViewContent content = new SchemaReader(graph, cancellationToken).Read(options.MaxNodes);
        if (content.Nodes.Count == 0)
            return null;
        (string svg, string scope) = SvgPicture.Write(content.ToPicture(), options, cancellationToken);
        return (svg, HtmlPicture.Write(svg, scope, content, options));
    }

    private static (string Svg, string Html) Both(ContentReader content, DrawingOptions options, CancellationToken cancellationToken)
    {
        (string svg, string scope) = SvgPicture.Write(content.ToContent(), options, cancellationToken);
        return (svg, HtmlPicture.Write(svg, scope, content.ToView(), options));
    }

    private static string? Svg(ContentReader content, DrawingOptions options, CancellationToken cancellationToken) =>
        content.IsEmpty ? null : SvgPicture.Write(content.ToContent(), options, cancellationToken).Svg;

    private static string? Html(ContentReader content, DrawingOptions options, CancellationToken cancellationToken) =>
        content.IsEmpty ? null : Both(content, options, cancellationToken).Html;

    private static ContentReader All(IGraphSnapshot graph, DrawingOptions options) => new ContentReader(graph, options).AddAll();

    private static ContentReader Read(IEnumerable<Value[]> rows, IGraphSnapshot graph, DrawingOptions options)
    {
        ContentReader content = new(graph, options);
        foreach (Value[] row in rows)
        {
            foreach (Value value in row)
                content.Add(value);
        }

        return content;
    }
}
