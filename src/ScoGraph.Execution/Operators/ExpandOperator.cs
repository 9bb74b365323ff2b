using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Walks one relationship from a node in the row to a new node, or to one that is in the row too.</summary>
internal sealed class ExpandOperator(int from, int relationship, int to, Links links, bool into, Uniqueness uniqueness) : Operator
{
    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame.Row[from], frame);
        if (node < 0)
            return true;
        links.Refresh(frame);
        int target = into ? PatternNode.Read(frame.Row[to], frame) : -1;
        if (into && target < 0)
            return true;
        foreach (Adjacency list in links.Outgoing)
        {
            if (!(into ? WalkInto(list, node, target, false, frame) : Walk(list, node, false, frame)))
                return false;
        }

        foreach (Adjacency list in links.Incoming)
        {
            if (!(into ? WalkInto(list, node, target, links.IsBoth, frame) : Walk(list, node, links.IsBoth, frame)))
                return false;
        }

        return true;
    }

    private bool Walk(Adjacency list, int node, bool skipLoops, Frame frame)
    {
        ReadOnlySpan<int> neighbours = list.Neighbours(node), relationships = list.Relationships(node);
        for (int i = 0; i < neighbours.Length; i++)
        {
            frame.Tick();
            if ((skipLoops && neighbours[i] == node) || (!uniqueness.IsFree && !uniqueness.Allows(relationships[i], frame)))
                continue;
            frame.Row[relationship] = Value.FromRelationship(relationships[i]);
            frame.Row[to] = Value.FromNode(neighbours[i]);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    /// <summary>Neighbours are sorted, so the relationships to one of them stand together.</summary>
    private bool WalkInto(Adjacency list, int node, int target, bool skipLoops, Frame frame)
    {
        if (skipLoops && node == target)
            return true;
        ReadOnlySpan<int> neighbours = list.Neighbours(node), relationships = list.Relationships(node);
        for (int i = LowerBound(neighbours, target); i < neighbours.Length && neighbours[i] == target; i++)
        {
            frame.Tick();
            if (!uniqueness.IsFree && !uniqueness.Allows(relationships[i], frame))
                continue;
            frame.Row[relationship] = Value.FromRelationship(relationships[i]);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    private static int LowerBound(ReadOnlySpan<int> sorted, int value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
