using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>The relationships of a pattern that must differ, or lead to different nodes, in pairs at the node between them.</summary>
internal sealed class SketchTies
{
    private readonly PatternSketch _sketch;
    private readonly Dictionary<Variable, SketchTie> _ties = [];

    private SketchTies(PatternSketch sketch) => _sketch = sketch;

    /// <summary>The pairs; null where any are tied otherwise, or one with two others.</summary>
    public static SketchTies? Of(PatternSketch sketch)
    {
        SketchTies ties = new(sketch);
        foreach (Walk edge in sketch.Edges)
        {
            foreach (Variable other in edge.DifferentFrom)
            {
                if (!ties.TryAdd(edge, sketch.Edges.First(each => each.Relationship == other), leadApart: false))
                    return null;
            }
        }

        foreach ((Variable one, Variable other) in sketch.Apart)
        {
            Walk? first = sketch.At(one).FirstOrDefault(edge => sketch.At(other).Any(far => far.To == edge.To));
            if (first is null || !ties.TryAdd(first, sketch.At(other).First(edge => edge.To == first.To), leadApart: true))
                return null;
        }

        return ties;
    }

    /// <summary>The pair in which a relationship is; null for none.</summary>
    public SketchTie? At(Variable relationship) => _ties.GetValueOrDefault(relationship);

    /// <summary>
    /// Whether of each pair that stands one behind the other, seen from a node, the one behind is told from the one before.
    /// </summary>
    /// <param name="root">The node.</param>
    /// <param name="mayChain">Whether there may be such pairs.</param>
    public bool FitBelow(Variable root, bool mayChain)
    {
        Stack<(Variable Node, Variable? Above)> open = new([(root, null)]);
        while (open.TryPop(out (Variable Node, Variable? Above) at))
        {
            foreach (Walk edge in _sketch.At(at.Node).Where(edge => edge.Relationship != at.Above))
            {
                bool isTold = At(edge.Relationship) is not { } tie || (IsBehind(edge.Relationship, at.Above) ? mayChain && !tie.LeadApart
                    : !tie.IsMixed || tie.First.From != at.Node);
                if (!isTold)
                    return false;
                open.Push((edge.To, edge.Relationship));
            }
        }

        return true;
    }

    /// <summary>Whether two relationships are a pair.</summary>
    public bool IsBehind(Variable relationship, Variable? above) => above is not null && above != relationship
        && At(relationship) is { } tie && (tie.First.Relationship == above || tie.Second.Relationship == above);

    private bool TryAdd(Walk one, Walk other, bool leadApart)
    {
        if (Middle(one, other) is not { } middle)
            return false;
        (Walk first, Walk second) = (From(one, middle), From(other, middle));
        bool isOnward = first.Direction != second.Direction;
        if (isOnward && leadApart)
            return false;
        if (!first.Types.ToHashSet().SetEquals(second.Types) || first.To == second.To)
            return false;
        if (At(one.Relationship) is { } known)
        {
            if (known != At(other.Relationship) || known.IsOnward)
                return false;
            (first, second, leadApart) = (known.First, known.Second, leadApart || known.LeadApart);
        }
        else if (At(other.Relationship) is not null)
        {
            return false;
        }

        _ties[one.Relationship] = _ties[other.Relationship] = new SketchTie(first, second, leadApart);
        return true;
    }

    /// <summary>The node at which both are; null for none.</summary>
    private static Variable? Middle(Walk one, Walk other) => one.From == other.From || one.From == other.To ? one.From
        : one.To == other.From || one.To == other.To ? one.To : null;

    private Walk From(Walk edge, Variable node) => _sketch.At(node).First(seen => seen.Relationship == edge.Relationship);
}
