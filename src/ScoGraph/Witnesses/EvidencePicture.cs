using ScoGraph.Drawing;
using ScoGraph.Model.Values;

namespace ScoGraph.Witnesses;

/// <summary>
/// The elements in a result's rows, and what some of the rows rest on, as a picture: the lines of what they rest on are heavier.
/// </summary>
internal static class EvidencePicture
{
    /// <exception cref="InvalidOperationException">There is nothing to draw.</exception>
    public static string Svg(QueryResult result, IEnumerable<Row> rows, DrawingOptions options, CancellationToken cancellationToken) =>
        GraphPicture.Svg(Values(result, rows), result.Snapshot, options, cancellationToken)
        ?? throw new InvalidOperationException("The row rests on no element of the graph, and the result holds none: there is nothing to draw.");

    /// <summary>Empty where there is nothing to draw.</summary>
    public static string Html(QueryResult result, IEnumerable<Row> rows, DrawingOptions options, CancellationToken cancellationToken) =>
        GraphPicture.Html(Values(result, rows), result.Snapshot, options, cancellationToken) ?? "";

    /// <summary>Relationships that rows rest on are told as paths, whose lines are heavier.</summary>
    private static IEnumerable<Value[]> Values(QueryResult result, IEnumerable<Row> rows)
    {
        foreach (Derivation derivation in rows.SelectMany(row => row.Evidence.Derivations))
        {
            yield return [.. derivation.Relationships.Select(r => Value.From(
                new PathValue([(int)r.StartNodeId, (int)r.EndNodeId], [(int)r.Id])))];
            yield return [.. derivation.Nodes.Select(node => Value.FromNode((int)node.Id))];
        }

        foreach (Value[] row in result.Values)
            yield return row;
    }
}
