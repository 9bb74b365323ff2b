using System.Runtime.InteropServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// Lists every walk of a variable-length pattern that repeats no more than its mode allows, depth first, with a stack of its own.
/// </summary>
internal sealed class VariableExpandOperator(
    WalkShape shape, Links links, WalkStep step, Uniqueness uniqueness, FarLabels labels) : Operator
{
    private readonly OpenSteps _open = new();
    private readonly List<int> _walk = [];
    private readonly List<int> _nodes = [];
    private long _counted;

    public override bool Process(Frame frame)
    {
        int start = PatternNode.Read(frame, shape.From);
        int target = shape.Into ? PatternNode.Read(frame, shape.To) : -1;
        if (start < 0 || (shape.Into && target < 0))
            return true;
        links.Refresh(frame);
        labels.Refresh(frame);
        _open.Clear();
        _walk.Clear();
        _nodes.Clear();
        _nodes.Add(start);
        _counted = 0;
        if (shape.Min == 0 && !Emit(start, target, frame))
            return false;
        if (shape.Max > 0)
            _open.Add(links, start, 1);
        while (_open.TryTake(out (int Relationship, int Node, int Depth) taken))
        {
            frame.Tick();
            (int relationship, int node, int depth) = taken;
            CollectionsMarshal.SetCount(_walk, depth - 1);
            CollectionsMarshal.SetCount(_nodes, depth);
            if (!shape.Allows(_walk, _nodes, relationship, node) || (!uniqueness.IsFree && !uniqueness.Allows(relationship, frame))
                || !step.Allows(relationship, frame))
                continue;
            _walk.Add(relationship);
            _nodes.Add(node);
            if (depth >= shape.Min && !Emit(node, target, frame))
                return false;
            if (depth < shape.Max && !shape.IsClosed(_nodes))
                _open.Add(links, node, depth + 1);
        }

        return _counted == 0 || Repeat(frame, _counted);
    }

    private bool Emit(int node, int target, Frame frame)
    {
        if ((shape.Into && node != target) || !labels.Allows(node))
            return true;
        if (shape.CountOnly)
        {
            _counted++;
            return true;
        }

        if (shape.ListsRelationships)
            frame.Row[shape.Relationships] = shape.List(CollectionsMarshal.AsSpan(_walk));
        if (shape.Depth >= 0)
            frame.Row[shape.Depth] = Value.FromInteger(_walk.Count);
        if (!shape.Into)
            frame.Row[shape.To] = Value.FromNode(node);
        return Next.Process(frame);
    }
}
