using System.Runtime.InteropServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Paths;

/// <summary>Lists every walk of a quantified path that repeats no relationship, depth first, with a stack of its own.</summary>
internal sealed class QuantifiedExpandOperator(WalkShape shape, Iteration iteration, GroupList[] groups, Uniqueness uniqueness) : Operator
{
    private readonly int _hops = iteration.Hops.Length;
    private readonly List<(int Relationship, int Node, int Depth)> _open = [];
    private readonly List<int> _walk = [];
    private readonly List<int> _nodes = [];

    public override bool Process(Frame frame)
    {
        int start = PatternNode.Read(frame.Row[shape.From], frame);
        int target = shape.Into ? PatternNode.Read(frame.Row[shape.To], frame) : -1;
        if (start < 0 || (shape.Into && target < 0))
            return true;
        iteration.Refresh(frame);
        _open.Clear();
        _walk.Clear();
        _nodes.Clear();
        _nodes.Add(start);
        if (shape.Min == 0 && !Emit(target, frame))
            return false;
        OpenSteps(start, 1);
        while (_open.Count > 0)
        {
            frame.Tick();
            (int relationship, int node, int depth) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            CollectionsMarshal.SetCount(_walk, depth - 1);
            CollectionsMarshal.SetCount(_nodes, depth);
            if (_walk.Contains(relationship) || (!uniqueness.IsFree && !uniqueness.Allows(relationship, frame)))
                continue;
            _walk.Add(relationship);
            _nodes.Add(node);
            int begun = (depth - 1) / _hops * _hops;
            if (!iteration.Allows(CollectionsMarshal.AsSpan(_nodes)[begun..], CollectionsMarshal.AsSpan(_walk)[begun..], frame))
                continue;
            if (depth % _hops == 0)
            {
                if (depth / _hops >= shape.Min && !Emit(target, frame))
                    return false;
                if (depth / _hops >= shape.Max)
                    continue;
            }

            OpenSteps(node, depth + 1);
        }

        return true;
    }

    private void OpenSteps(int node, int depth)
    {
        Links links = iteration.Hops[(depth - 1) % _hops].Links;
        foreach (Adjacency list in links.Incoming)
            OpenSteps(list, node, depth, links.IsBoth);
        foreach (Adjacency list in links.Outgoing)
            OpenSteps(list, node, depth, skipLoops: false);
    }

    private void OpenSteps(Adjacency list, int node, int depth, bool skipLoops)
    {
        int begin = _open.Count;
        foreach (AdjacencyChunk chunk in list.Chunks(node))
        {
            for (int i = 0; i < chunk.Length; i++)
            {
                if (!skipLoops || chunk.Neighbours[i] != node)
                    _open.Add((chunk.Relationships[i], chunk.Neighbours[i], depth));
            }
        }

        // The first neighbour is to be taken first, so it goes on top.
        _open.Reverse(begin, _open.Count - begin);
    }

    private bool Emit(int target, Frame frame)
    {
        if (shape.Into && _nodes[^1] != target)
            return true;
        ReadOnlySpan<int> nodes = CollectionsMarshal.AsSpan(_nodes), walk = CollectionsMarshal.AsSpan(_walk);
        Value[] items = new Value[walk.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.FromRelationship(walk[shape.ReverseList ? items.Length - 1 - i : i]);
        frame.Row[shape.Relationships] = Value.FromList(items);
        foreach (GroupList group in groups)
            frame.Row[group.Slot] = group.Of(nodes, walk, _hops, shape.ReverseList);
        if (!shape.Into)
            frame.Row[shape.To] = Value.FromNode(nodes[^1]);
        return Next.Process(frame);
    }
}
