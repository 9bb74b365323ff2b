using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// Three nodes of a pattern that relationships of the same types join, whichever way these go: each pair of them, or two pairs, and the
/// third must not be joined. What else there is hangs at one of them.
/// </summary>
/// <param name="Middle">The node that is joined to both others; of a triangle any.</param>
/// <param name="First">One relationship from there.</param>
/// <param name="Second">The other.</param>
/// <param name="Third">Between the ends of both.</param>
/// <param name="IsOpen">Whether the third pair must not be joined.</param>
internal sealed record SketchTriangle(Variable Middle, Walk First, Walk Second, Walk Third, bool IsOpen)
{
    /// <summary>The three nodes, the one in the middle first.</summary>
    public ImmutableArray<Variable> Nodes => [Middle, First.To, Second.To];

    /// <summary>Where all three lead; null where that is not asked.</summary>
    public SketchMeeting? Meeting { get; private init; }

    /// <summary>The triangle of a pattern; null where there is none, or more than that.</summary>
    public static SketchTriangle? Of(PatternSketch sketch)
    {
        bool isOpen = sketch.Missing.Count > 0;
        if (sketch.Closing.Count + sketch.Missing.Count != 1 && (isOpen || sketch.Closing.Count != 3))
            return null;
        List<Walk> edges = [.. sketch.Edges, .. sketch.Closing];
        foreach (Walk third in isOpen ? sketch.Missing : [.. sketch.Closing, .. sketch.Edges])
        {
            foreach (Walk first in At(edges, third.From).Where(first => IsLike(first, third)))
            {
                if (At(edges, first.To).FirstOrDefault(edge => edge.To == third.To && IsLike(edge, third)) is not { } second)
                    continue;
                SketchTriangle triangle = new(first.To, SketchCircle.Reverse(first), second, third, isOpen);
                return triangle.Whole(sketch, edges);
            }
        }

        return null;
    }

    /// <summary>The steps from each of the three to where all lead; none where that is not asked.</summary>
    public ImmutableArray<WeighedStep> MeetingSteps(PatternSketch sketch) => Meeting?.Steps(sketch, Own()) ?? [];

    /// <summary>The nodes with what hangs there beside the triangle.</summary>
    public ImmutableArray<WeighedNode> Corners(PatternSketch sketch) =>
        [.. Nodes.Select(node => sketch.Hanging(node, Own()))];

    /// <summary>The paths of two relationships, whether their ends are joined or not.</summary>
    public WeighedNode Paths(PatternSketch sketch)
    {
        ImmutableArray<WeighedNode> corners = Corners(sketch);
        return corners[0] with
        {
            Steps = corners[0].Steps.Add(new WeighedStep(First.Types, Direction.Both, corners[1]) { Other = corners[2], LeadApart = true }),
        };
    }

    /// <summary>The relationships of the triangle and of what its nodes lead to.</summary>
    private HashSet<Variable> Own() =>
        [First.Relationship, Second.Relationship, Third.Relationship, .. Meeting?.Edges.Select(edge => edge.Relationship) ?? []];

    private SketchTriangle? Whole(PatternSketch sketch, List<Walk> edges)
    {
        if (sketch.Closing.Count <= 1)
            return IsWhole(sketch) ? this : null;
        HashSet<Variable> own = Own();
        SketchTriangle whole = this with
        {
            Meeting = SketchMeeting.Of(sketch, Nodes, [.. edges.Where(edge => !own.Contains(edge.Relationship))]),
        };
        return whole.Meeting is not null && whole.IsWhole(sketch)
            && whole.Own() is var core && sketch.Closing.All(edge => core.Contains(edge.Relationship)) ? whole : null;
    }

    /// <summary>
    /// Whether nothing ties nodes or relationships but what goes without saying where nodes are joined once at most, and none to itself.
    /// </summary>
    private bool IsWhole(PatternSketch sketch)
    {
        bool differ = sketch.Apart.Count > 0 || First.DifferentFrom.Contains(Second.Relationship)
            || Second.DifferentFrom.Contains(First.Relationship);
        HashSet<Variable> own = [First.Relationship, Second.Relationship, Third.Relationship];
        return (differ || !IsOpen) && sketch.Apart.All(pair => Nodes.Contains(pair.One) && Nodes.Contains(pair.Other)
                && (!IsOpen || (pair.One != Middle && pair.Other != Middle)))
            && sketch.Edges.Concat(sketch.Closing).All(edge => edge.DifferentFrom.IsEmpty
                || (own.Contains(edge.Relationship) && edge.DifferentFrom.All(own.Contains)));
    }

    private static IEnumerable<Walk> At(List<Walk> edges, Variable node) =>
        edges.SelectMany(edge => new[] { edge, SketchCircle.Reverse(edge) }).Where(edge => edge.From == node);

    private static bool IsLike(Walk one, Walk other) => one.Direction == Direction.Both && other.Direction == Direction.Both
        && one.Relationship != other.Relationship && one.Types.ToHashSet().SetEquals(other.Types);
}
