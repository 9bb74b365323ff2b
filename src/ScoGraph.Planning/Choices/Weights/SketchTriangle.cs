using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// Three nodes of a pattern that relationships of the same types join, whichever way these go: each pair of them, or two pairs, and the
/// third must not be joined. What else there is hangs at one of them.
/// </summary>
/// <param name="Middle">The node that is joined to both others; of a triangle any.</param>
/// <param name="First">One relationship from there.</param>
/// <param name="Second">The other.</param>
/// <param name="IsOpen">Whether the third pair must not be joined.</param>
internal sealed record SketchTriangle(Variable Middle, Walk First, Walk Second, bool IsOpen)
{
    private ImmutableArray<Variable> Nodes => [Middle, First.To, Second.To];

    /// <summary>The triangle of a pattern; null where there is none, or more than that.</summary>
    public static SketchTriangle? Of(PatternSketch sketch)
    {
        if (sketch.Closing.Count + sketch.Missing.Count != 1)
            return null;
        bool isOpen = sketch.Missing.Count > 0;
        Walk third = isOpen ? sketch.Missing[0] : sketch.Closing[0];
        foreach (Walk first in sketch.At(third.From).Where(first => IsLike(first, third)))
        {
            if (sketch.At(first.To).FirstOrDefault(edge => edge.To == third.To && IsLike(edge, third)) is not { } second)
                continue;
            Walk back = first with { From = first.To, To = first.From };
            SketchTriangle triangle = new(first.To, back, second, isOpen);
            return triangle.IsWhole(sketch, third) ? triangle : null;
        }

        return null;
    }

    /// <summary>The nodes with what hangs there beside the triangle.</summary>
    public ImmutableArray<WeighedNode> Corners(PatternSketch sketch) =>
        [.. Nodes.Select(node => sketch.Hanging(node, First.Relationship, Second.Relationship))];

    /// <summary>The paths of two relationships, whether their ends are joined or not.</summary>
    public WeighedNode Paths(PatternSketch sketch)
    {
        ImmutableArray<WeighedNode> corners = Corners(sketch);
        return corners[0] with
        {
            Steps = corners[0].Steps.Add(new WeighedStep(First.Types, Direction.Both, corners[1]) { Other = corners[2], LeadApart = true }),
        };
    }

    /// <summary>
    /// Whether nothing ties nodes or relationships but what goes without saying where nodes are joined once at most, and none to itself.
    /// </summary>
    private bool IsWhole(PatternSketch sketch, Walk third)
    {
        bool differ = sketch.Apart.Count > 0 || First.DifferentFrom.Contains(Second.Relationship)
            || Second.DifferentFrom.Contains(First.Relationship);
        HashSet<Variable> own = [First.Relationship, Second.Relationship, third.Relationship];
        return (differ || !IsOpen) && sketch.Apart.All(pair => Nodes.Contains(pair.One) && Nodes.Contains(pair.Other)
                && (!IsOpen || (pair.One != Middle && pair.Other != Middle)))
            && sketch.Edges.Concat(sketch.Closing).All(edge => edge.DifferentFrom.IsEmpty
                || (own.Contains(edge.Relationship) && edge.DifferentFrom.All(own.Contains)));
    }

    private static bool IsLike(Walk one, Walk other) => one.Direction == Direction.Both && other.Direction == Direction.Both
        && one.Relationship != other.Relationship && one.Types.ToHashSet().SetEquals(other.Types);
}
