using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// Passes a row on once, as many rows as relationships go from its node: their number is the node's degree where all of them fit.
/// </summary>
internal sealed class CountExpandOperator(int from, Links links, FarLabels labels, Uniqueness uniqueness) : Operator
{
    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame.Row[from], frame);
        if (node < 0)
            return true;
        links.Refresh(frame);
        labels.Refresh(frame);
        frame.Tick();
        long count = 0;
        foreach (Adjacency list in links.Outgoing)
            count += Count(list, node, false, frame);
        foreach (Adjacency list in links.Incoming)
            count += Count(list, node, links.IsBoth, frame);
        return count == 0 || frame.Repeat(Next, count);
    }

    private long Count(Adjacency list, int node, bool skipLoops, Frame frame)
    {
        if (labels.IsFree && uniqueness.IsFree)
            return list.Degree(node) - (skipLoops ? list.Between(node, node).Count : 0);
        long count = 0;
        foreach (AdjacencyChunk chunk in list.Chunks(node))
        {
            ReadOnlySpan<int> neighbours = chunk.Neighbours, relationships = chunk.Relationships;
            for (int i = 0; i < neighbours.Length; i++)
            {
                if (!(skipLoops && neighbours[i] == node) && labels.Allows(neighbours[i]) && uniqueness.Allows(relationships[i], frame))
                    count++;
            }
        }

        return count;
    }
}
