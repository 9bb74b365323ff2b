using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Walks one relationship from a node in the row to a new node.</summary>
internal sealed class ExpandOperator(ExpandSlots slots, Links links, FarLabels labels, Uniqueness uniqueness) : Operator
{
    private readonly int _relationship = slots.Relationship;
    private readonly int _to = slots.To;

    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame.Row[slots.From], frame);
        if (node < 0)
            return true;
        links.Refresh(frame);
        labels.Refresh(frame);
        foreach (Adjacency list in links.Outgoing)
        {
            if (!Walk(list, node, false, frame))
                return false;
        }

        foreach (Adjacency list in links.Incoming)
        {
            if (!Walk(list, node, links.IsBoth, frame))
                return false;
        }

        return true;
    }

    private bool Walk(Adjacency list, int node, bool skipLoops, Frame frame)
    {
        bool allFit = labels.IsFree && uniqueness.IsFree;
        foreach (AdjacencyChunk chunk in list.Chunks(node))
        {
            ReadOnlySpan<int> neighbours = chunk.Neighbours, relationships = chunk.Relationships;
            for (int i = 0; i < neighbours.Length; i++)
            {
                frame.Tick();
                if ((skipLoops && neighbours[i] == node)
                    || (!allFit && !(labels.Allows(neighbours[i]) && uniqueness.Allows(relationships[i], frame))))
                    continue;
                frame.Row[_relationship] = Value.FromRelationship(relationships[i]);
                frame.Row[_to] = Value.FromNode(neighbours[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}

/// <summary>Where an expansion's variables are kept.</summary>
internal readonly record struct ExpandSlots(int From, int Relationship, int To);
