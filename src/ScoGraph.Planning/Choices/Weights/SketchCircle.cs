using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>Nodes of a pattern in a circle. What else there is hangs at one of them.</summary>
/// <param name="Path">The relationships from node to node, but the last.</param>
/// <param name="Closing">The last: from where the path begins to where it ends.</param>
internal sealed record SketchCircle(ImmutableArray<Walk> Path, Walk Closing)
{
    private IEnumerable<Walk> Edges => [.. Path, Closing];

    private IEnumerable<Variable> Relationships => Edges.Select(edge => edge.Relationship);

    /// <summary>The circle of a pattern; null where there is none, or more than that.</summary>
    public static SketchCircle? Of(PatternSketch sketch) =>
        sketch is { Closing: [var closing], Missing: [], Apart: [] } && Way(sketch, closing.From, closing.To, []) is { } path
            && new SketchCircle(path, closing) is var circle && circle.IsWhole(sketch) ? circle : null;

    /// <summary>The circle with each of its relationships as the last, from either end.</summary>
    public IEnumerable<SketchCircle> Turns()
    {
        List<Walk> round = [.. Path, Reverse(Closing)];
        for (int last = 0; last < round.Count; last++)
        {
            ImmutableArray<Walk> path = [.. round.Skip(last + 1), .. round.Take(last)];
            yield return new SketchCircle(path, Reverse(round[last]));
            yield return new SketchCircle([.. path.Reverse().Select(Reverse)], round[last]);
        }
    }

    /// <summary>What keeps apart each two relationships that must differ. Null where nothing does.</summary>
    public ImmutableArray<KeptApart>? Apart(PatternSketch sketch)
    {
        ImmutableArray<KeptApart>.Builder pairs = ImmutableArray.CreateBuilder<KeptApart>();
        foreach (Walk edge in Edges)
        {
            foreach (Variable different in edge.DifferentFrom)
            {
                Walk other = Edges.First(each => each.Relationship == different);
                // Seen from the same end, or, where that is left open, from both.
                bool isOneWay = edge.Direction != Direction.Both && other.Direction != Direction.Both;
                Walk seen = isOneWay && edge.Direction != other.Direction ? Reverse(other) : other;
                if (!TryKeepApart(sketch, edge, seen, pairs) || (!isOneWay && !TryKeepApart(sketch, edge, Reverse(seen), pairs)))
                    return null;
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>A node with what hangs there beside the circle.</summary>
    public WeighedNode Hanging(PatternSketch sketch, Variable node) => sketch.Hanging(node, Relationships);

    /// <summary>The steps along the path; the node at its end is told with <see cref="ClosingStep"/>.</summary>
    public ImmutableArray<WeighedStep> Steps(PatternSketch sketch) => [.. Path.Select(edge =>
        new WeighedStep(edge.Types, edge.Direction, edge == Path[^1] ? new WeighedNode(edge.To) : Hanging(sketch, edge.To)))];

    /// <summary>The last relationship, as a step from where the path begins.</summary>
    public WeighedStep ClosingStep(PatternSketch sketch) => new(Closing.Types, Closing.Direction, Hanging(sketch, Closing.To));

    private static ImmutableArray<Walk>? Way(PatternSketch sketch, Variable from, Variable to, ImmutableArray<Walk> gone)
    {
        if (from == to)
            return gone;
        foreach (Walk edge in sketch.At(from).Where(edge => gone.IsEmpty || edge.Relationship != gone[^1].Relationship))
        {
            if (Way(sketch, edge.To, to, gone.Add(edge)) is { } way)
                return way;
        }

        return null;
    }

    /// <summary>Whether nothing ties relationships but those of the circle to each other.</summary>
    private bool IsWhole(PatternSketch sketch)
    {
        HashSet<Variable> own = [.. Relationships];
        return Closing.From != Closing.To && sketch.Edges.Concat(sketch.Closing).All(edge => edge.DifferentFrom.IsEmpty
            || (own.Contains(edge.Relationship) && edge.DifferentFrom.All(own.Contains)));
    }

    private bool TryKeepApart(PatternSketch sketch, Walk one, Walk other, ImmutableArray<KeptApart>.Builder pairs)
    {
        List<(string, string)> labels = [];
        List<ImmutableArray<string>> loopless = [];
        foreach ((Variable near, Variable far) in new[] { (one.From, other.From), (one.To, other.To) })
        {
            if (near == far)
                continue;
            (ImmutableArray<string> left, ImmutableArray<string> right) = (sketch.Nodes[near].Labels, sketch.Nodes[far].Labels);
            if (!left.IsEmpty && !right.IsEmpty && !left.Intersect(right).Any())
                labels.Add((left[0], right[0]));
            // Were the two one relationship, both would be one node, which such a relationship joins to itself.
            loopless.AddRange(Edges.Where(edge => (edge.From, edge.To) == (near, far) || (edge.From, edge.To) == (far, near))
                .Select(edge => edge.Types));
        }

        pairs.Add(new KeptApart([.. labels], [.. loopless]));
        return labels.Count + loopless.Count > 0;
    }

    /// <summary>A relationship seen from its other end.</summary>
    public static Walk Reverse(Walk edge) =>
        edge with { From = edge.To, To = edge.From, Direction = edge.Direction.Reverse() };
}
