using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>What a quantified path repeats, in the order of walking.</summary>
/// <param name="Hops">At least one.</param>
/// <param name="FirstNode">The slot of the node that the first hop leads from.</param>
internal sealed record Iteration(ImmutableArray<Hop> Hops, int FirstNode)
{
    public void Refresh(Frame frame)
    {
        foreach (Hop hop in Hops)
            hop.Links.Refresh(frame);
    }

    /// <summary>Whether an iteration whose elements so far are given may go on after its last hop.</summary>
    /// <param name="nodes">From the iteration's first node to the hop's last.</param>
    /// <param name="relationships">One less.</param>
    /// <param name="frame">The run.</param>
    public bool Allows(ReadOnlySpan<int> nodes, ReadOnlySpan<int> relationships, Frame frame)
    {
        Hop last = Hops[relationships.Length - 1];
        if (last.SameAs >= 0 && nodes[last.SameAs] != nodes[^1])
            return false;
        if (last.Conditions.IsEmpty)
            return true;
        if (last.Known is not { } known)
            return Holds(last, nodes, relationships, frame);
        if (known.Find(nodes[^2], relationships[^1], nodes[^1], frame) is { } isMet)
            return isMet;
        bool holds = Holds(last, nodes, relationships, frame);
        known.Set(nodes[^2], relationships[^1], nodes[^1], holds, frame);
        return holds;
    }

    private bool Holds(Hop last, ReadOnlySpan<int> nodes, ReadOnlySpan<int> relationships, Frame frame)
    {
        frame.Row[FirstNode] = Value.FromNode(nodes[0]);
        for (int i = 0; i < relationships.Length; i++)
        {
            frame.Row[Hops[i].Relationship] = Value.FromRelationship(relationships[i]);
            frame.Row[Hops[i].Node] = Value.FromNode(nodes[i + 1]);
        }

        return last.Conditions.AllHold(frame);
    }
}
