using ScoGraph.Drawing;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Witnesses;

/// <summary>
/// The elements in a result's rows, and what some of the rows rest on, as a picture: the lines of what they rest on are heavier.
/// </summary>
internal static class EvidencePicture
{
    /// <exception cref="InvalidOperationException">There is nothing to draw.</exception>
    public static string Svg(
        IReadOnlyList<Value[]> rows, IEnumerable<RowEvidence> evidence, IGraphSnapshot graph, DrawingOptions options,
        CancellationToken cancellationToken) =>
        GraphPicture.Svg(Values(rows, evidence), graph, options, cancellationToken)
        ?? throw new InvalidOperationException("The row rests on no element, and the result holds none: there is nothing to draw.");

    /// <summary>Empty where there is nothing to draw.</summary>
    public static string Html(
        IReadOnlyList<Value[]> rows, IEnumerable<RowEvidence> evidence, IGraphSnapshot graph, DrawingOptions options,
        CancellationToken cancellationToken) =>
        GraphPicture.Html(Values(rows, evidence), graph, options, cancellationToken) ?? "";

    /// <summary>Relationships that rows rest on are told as paths, whose lines are heavier.</summary>
    private static IEnumerable<Value[]> Values(IReadOnlyList<Value[]> rows, IEnumerable<RowEvidence> evidence)
    {
        foreach (Derivation derivation in evidence.SelectMany(row => row.Derivations))
        {
            yield return [.. derivation.Relationships.Select(r => Value.From(
                new PathValue([(int)r.StartNodeId, (int)r.EndNodeId], [(int)r.Id])))];
            yield return [.. derivation.Nodes.Select(node => Value.FromNode((int)node.Id))];
        }

        foreach (Value[] row in rows)
            yield return row;
    }
}
