using System.Runtime.InteropServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// Lists every walk of a quantified path that repeats no more than its mode allows, depth first, with a stack of its own.
/// </summary>
internal sealed class QuantifiedExpandOperator(WalkShape shape, Iteration iteration, GroupList[] groups, Uniqueness uniqueness) : Operator
{
    private readonly int _hops = iteration.Hops.Length;
    private readonly OpenSteps _open = new();
    private readonly List<int> _walk = [];
    private readonly List<int> _nodes = [];

    public override bool Process(Frame frame)
    {
        int start = PatternNode.Read(frame, shape.From);
        int target = shape.Into ? PatternNode.Read(frame, shape.To) : -1;
        if (start < 0 || (shape.Into && target < 0))
            return true;
        iteration.Refresh(frame);
        _open.Clear();
        _walk.Clear();
        _nodes.Clear();
        _nodes.Add(start);
        if (shape.Min == 0 && !Emit(target, frame))
            return false;
        _open.Add(LinksAt(1), start, 1);
        while (_open.TryTake(out (int Relationship, int Node, int Depth) taken))
        {
            frame.Tick();
            (int relationship, int node, int depth) = taken;
            CollectionsMarshal.SetCount(_walk, depth - 1);
            CollectionsMarshal.SetCount(_nodes, depth);
            if (!shape.Allows(_walk, _nodes, relationship, node) || (!uniqueness.IsFree && !uniqueness.Allows(relationship, frame)))
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

            if (!shape.IsClosed(_nodes))
                _open.Add(LinksAt(depth + 1), node, depth + 1);
        }

        return true;
    }

    private Links LinksAt(int depth) => iteration.Hops[(depth - 1) % _hops].Links;

    private bool Emit(int target, Frame frame)
    {
        if (shape.Into && _nodes[^1] != target)
            return true;
        ReadOnlySpan<int> nodes = CollectionsMarshal.AsSpan(_nodes), walk = CollectionsMarshal.AsSpan(_walk);
        if (shape.ListsRelationships)
            frame.Row[shape.Relationships] = shape.List(walk);
        foreach (GroupList group in groups)
            frame.Row[group.Slot] = group.Of(nodes, walk, _hops, shape.ReverseList);
        if (!shape.Into)
            frame.Row[shape.To] = Value.FromNode(nodes[^1]);
        return Next.Process(frame);
    }
}
