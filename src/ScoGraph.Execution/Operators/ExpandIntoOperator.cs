using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// Finds the relationships between two nodes in the row, from the end with fewer neighbours. Listed, or only counted.
/// </summary>
internal sealed class ExpandIntoOperator(ExpandSlots slots, Links links, Uniqueness uniqueness, bool countOnly) : Operator
{
    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame.Row[slots.From], frame), to = PatternNode.Read(frame.Row[slots.To], frame);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        long count = 0;
        for (int i = 0; i < links.Outgoing.Length; i++)
        {
            if (!Visit(links.Outgoing[i], links.OutgoingBack[i], from, to, ref count, frame))
                return false;
        }

        for (int i = 0; i < links.Incoming.Length && !(links.IsBoth && from == to); i++)
        {
            if (!Visit(links.Incoming[i], links.IncomingBack[i], from, to, ref count, frame))
                return false;
        }

        return count == 0 || frame.Repeat(Next, count);
    }

    /// <summary>Neighbours are sorted, so the relationships to one of them stand together.</summary>
    private bool Visit(Adjacency list, Adjacency back, int from, int to, ref long count, Frame frame)
    {
        AdjacencyChunks chunks = back.Degree(to) < list.Degree(from) ? back.Between(to, from) : list.Between(from, to);
        frame.Tick();
        foreach (AdjacencyChunk chunk in chunks)
        {
            foreach (int relationship in chunk.Relationships)
            {
                if (!uniqueness.IsFree && !uniqueness.Allows(relationship, frame))
                    continue;
                if (countOnly)
                {
                    count++;
                    continue;
                }

                frame.Row[slots.Relationship] = Value.FromRelationship(relationship);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}
