using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>A node that each of three others leads to, along steps that are the same for all: of three persons one country.</summary>
/// <param name="Ways">The relationships from each of the three to the node.</param>
internal sealed record SketchMeeting(ImmutableArray<ImmutableArray<Walk>> Ways)
{
    /// <summary>The relationships of all ways.</summary>
    public IEnumerable<Walk> Edges => Ways.SelectMany(way => way);

    /// <summary>Where nodes meet along some relationships; null where they do not, or not along steps that are the same.</summary>
    public static SketchMeeting? Of(PatternSketch sketch, ImmutableArray<Variable> nodes, IReadOnlyCollection<Walk> edges)
    {
        if (Way(edges, nodes[0], nodes[1]) is not { } one || Way(edges, nodes[0], nodes[2]) is not { } other)
            return null;
        int common = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        if (common == 0)
            return null;
        Variable node = one[common - 1].To;
        ImmutableArray<Walk>?[] ways = [.. nodes.Select(each => Way(edges, each, node))];
        return ways is [{ } first, { } second, { } third] && new SketchMeeting([first, second, third]) is var meeting
            && meeting.IsAlike(sketch, nodes) ? meeting : null;
    }

    /// <summary>The steps from any of the three, with what hangs at the node.</summary>
    /// <param name="sketch">The pattern.</param>
    /// <param name="beside">The relationships that do not hang there.</param>
    public ImmutableArray<WeighedStep> Steps(PatternSketch sketch, HashSet<Variable> beside) =>
        [.. Ways[0].Select(edge => new WeighedStep(edge.Types, edge.Direction, sketch.Hanging(edge.To, beside)))];

    /// <summary>Whether all ways are of the same steps, and nothing is asked on the way but labels.</summary>
    private bool IsAlike(PatternSketch sketch, ImmutableArray<Variable> nodes)
    {
        List<Variable> between = [.. Ways.SelectMany(way => way.SkipLast(1)).Select(edge => edge.To)];
        HashSet<Variable> own = [.. Edges.Select(edge => edge.Relationship)];
        return Ways.All(way => way.Length == Ways[0].Length && way.Zip(Ways[0]).All(pair => IsAlike(sketch, pair.First, pair.Second)))
            && own.Count == Edges.Count() && between.Distinct().Count() == between.Count && !between.Any(nodes.Contains)
            && between.All(node => sketch.Nodes[node] is { Conditions.IsEmpty: true, Steps.IsEmpty: true }
                && sketch.At(node).All(edge => own.Contains(edge.Relationship)));
    }

    private static bool IsAlike(PatternSketch sketch, Walk one, Walk other) => one.Direction == other.Direction
        && one.Types.ToHashSet().SetEquals(other.Types)
        && sketch.Nodes[one.To].Labels.ToHashSet().SetEquals(sketch.Nodes[other.To].Labels);

    /// <summary>A way along some relationships, each seen as it is walked.</summary>
    private static ImmutableArray<Walk>? Way(IReadOnlyCollection<Walk> edges, Variable from, Variable to)
    {
        Dictionary<Variable, ImmutableArray<Walk>> ways = new() { [from] = [] };
        Queue<Variable> open = new([from]);
        while (open.TryDequeue(out Variable? node) && node != to)
        {
            foreach (Walk edge in edges.SelectMany(edge => new[] { edge, SketchCircle.Reverse(edge) }).Where(edge => edge.From == node))
            {
                if (ways.TryAdd(edge.To, ways[node].Add(edge)))
                    open.Enqueue(edge.To);
            }
        }

        return ways.TryGetValue(to, out ImmutableArray<Walk> way) ? way : null;
    }
}
