using ScoGraph.Drawing;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Results;

/// <summary>The elements in a result's rows as a picture.</summary>
internal static class ResultPicture
{
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static string Svg(
        IEnumerable<Value[]> rows, IGraphSnapshot snapshot, DrawingOptions options, CancellationToken cancellationToken) =>
        GraphPicture.Svg(rows, snapshot, options, cancellationToken)
        ?? throw new InvalidOperationException(
            "This result has no nodes, relationships or paths to draw. Return them, as in MATCH p = (a)-[r]->(b) RETURN p; ToHtml() and ToText() show any rows.");

    /// <summary>Empty where there are none.</summary>
    public static string Html(
        IEnumerable<Value[]> rows, IGraphSnapshot snapshot, DrawingOptions options, CancellationToken cancellationToken) =>
        GraphPicture.Html(rows, snapshot, options, cancellationToken) ?? "";
}
