using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Paths;

/// <summary>One relationship of an iteration, in the order of walking.</summary>
/// <param name="Links">Where it leads.</param>
/// <param name="Relationship">The slot that conditions read it from.</param>
/// <param name="Node">The slot of the node that it leads to.</param>
/// <param name="SameAs">The place in the iteration of the node that it must lead to, or -1.</param>
/// <param name="Conditions">What must hold once it is walked.</param>
internal sealed record Hop(Links Links, int Relationship, int Node, int SameAs, ImmutableArray<Condition> Conditions);

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
        frame.Row[FirstNode] = Value.FromNode(nodes[0]);
        for (int i = 0; i < relationships.Length; i++)
        {
            frame.Row[Hops[i].Relationship] = Value.FromRelationship(relationships[i]);
            frame.Row[Hops[i].Node] = Value.FromNode(nodes[i + 1]);
        }

        foreach (Condition condition in last.Conditions)
        {
            if (!condition(frame))
                return false;
        }

        return true;
    }
}

/// <summary>A list with an element of each iteration.</summary>
/// <param name="Slot">Where the list goes.</param>
/// <param name="IsNode">Whether its items are nodes.</param>
/// <param name="Place">The place of the element in an iteration, in the order of walking.</param>
internal readonly record struct GroupList(int Slot, bool IsNode, int Place)
{
    /// <param name="nodes">The nodes of all iterations, the last of one being the first of the next.</param>
    /// <param name="relationships">The relationships between them.</param>
    /// <param name="hops">The relationships of an iteration.</param>
    /// <param name="reverse">Whether the walk goes from right to left, while the list does not.</param>
    public Value Of(ReadOnlySpan<int> nodes, ReadOnlySpan<int> relationships, int hops, bool reverse)
    {
        Value[] items = new Value[relationships.Length / hops];
        for (int i = 0; i < items.Length; i++)
        {
            int at = ((reverse ? items.Length - 1 - i : i) * hops) + Place;
            items[i] = IsNode ? Value.FromNode(nodes[at]) : Value.FromRelationship(relationships[at]);
        }

        return Value.FromList(items);
    }
}
