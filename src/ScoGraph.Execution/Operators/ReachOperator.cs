using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// The ends of a variable-length pattern of at least 0 or 1 relationships, each once, nearest first: a breadth-first search. A node other
/// than the start is an end if and only if it is near enough, since a shortest walk repeats nothing. The start itself is an end if the
/// shortest closed walk through it is: following one direction any way back closes one; in both directions the two ways out must differ, so
/// nodes remember the first relationship of the way to them, and a relationship between two ways closes a walk.
/// </summary>
internal sealed class ReachOperator(WalkShape shape, Links links, WalkStep step) : Operator
{
    private readonly Dictionary<int, (int Depth, int Branch)> _seen = [];
    private readonly Queue<int> _queue = [];
    private long _closed;

    public override bool Process(Frame frame)
    {
        int start = PatternNode.Read(frame.Row[shape.From], frame);
        int target = shape.Into ? PatternNode.Read(frame.Row[shape.To], frame) : -1;
        if (start < 0 || (shape.Into && target < 0))
            return true;
        links.Refresh(frame);
        _seen.Clear();
        _queue.Clear();
        _closed = long.MaxValue;
        _seen[start] = (0, -1);
        _queue.Enqueue(start);
        if (shape.Min == 0 && !Emit(start, target, frame))
            return false;
        while (_queue.TryDequeue(out int node))
        {
            (int depth, int branch) = _seen[node];
            if (depth >= shape.Max)
                break;

            foreach (Adjacency list in links.Outgoing)
            {
                if (!Visit(list, start, node, depth, branch, target, false, frame))
                    return false;
            }

            foreach (Adjacency list in links.Incoming)
            {
                if (!Visit(list, start, node, depth, branch, target, links.IsBoth, frame))
                    return false;
            }
        }

        return shape.Min == 0 || _closed == long.MaxValue || _closed > shape.Max || Emit(start, target, frame);
    }

    private bool Visit(Adjacency list, int start, int node, int depth, int branch, int target, bool skipLoops, Frame frame)
    {
        foreach (AdjacencyChunk chunk in list.Chunks(node))
        {
            ReadOnlySpan<int> neighbours = chunk.Neighbours, relationships = chunk.Relationships;
            for (int i = 0; i < neighbours.Length; i++)
            {
                frame.Tick();
                int neighbour = neighbours[i], relationship = relationships[i];
                if ((skipLoops && neighbour == node) || !step.Allows(relationship, frame))
                    continue;
                int way = branch < 0 ? relationship : branch;
                if (_seen.TryGetValue(neighbour, out (int Depth, int Branch) other))
                {
                    bool closes = neighbour == start
                        ? !links.IsBoth || node == start || relationship != branch : links.IsBoth && other.Branch != way;
                    if (closes)
                        _closed = Math.Min(_closed, depth + other.Depth + 1L);
                    continue;
                }

                _seen[neighbour] = (depth + 1, way);
                _queue.Enqueue(neighbour);
                if (!Emit(neighbour, target, frame))
                    return false;
            }
        }

        return true;
    }

    private bool Emit(int node, int target, Frame frame)
    {
        if (shape.Into && node != target)
            return true;
        frame.Row[shape.Relationships] = Value.Null;
        if (!shape.Into)
            frame.Row[shape.To] = Value.FromNode(node);
        return Next.Process(frame);
    }
}
