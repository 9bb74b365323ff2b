using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Where a walk begins and ends in the row, and how long it may be.</summary>
internal sealed record WalkShape(int From, int Relationships, int To, bool Into, bool ReverseList, long Min, long Max);

/// <summary>Which single relationships a walk may take: a condition on each, read from a slot of its own.</summary>
internal sealed record WalkStep(int Slot, ImmutableArray<Condition> Conditions)
{
    public bool Allows(int relationship, Frame frame)
    {
        if (Conditions.IsEmpty)
            return true;
        frame.Row[Slot] = Value.FromRelationship(relationship);
        foreach (Condition condition in Conditions)
        {
            if (!condition(frame))
                return false;
        }

        return true;
    }
}

/// <summary>Lists every walk of a variable-length pattern that repeats no relationship, depth first, with a stack of its own.</summary>
internal sealed class VariableExpandOperator(WalkShape shape, Links links, WalkStep step, Uniqueness uniqueness) : Operator
{
    private readonly List<(int Relationship, int Node, int Depth)> _open = [];
    private readonly List<int> _walk = [];

    public override bool Process(Frame frame)
    {
        int start = PatternNode.Read(frame.Row[shape.From], frame);
        int target = shape.Into ? PatternNode.Read(frame.Row[shape.To], frame) : -1;
        if (start < 0 || (shape.Into && target < 0))
            return true;
        links.Refresh(frame);
        _open.Clear();
        _walk.Clear();
        if (shape.Min == 0 && !Emit(start, target, frame))
            return false;
        if (shape.Max > 0)
            OpenSteps(start, 1);
        while (_open.Count > 0)
        {
            frame.Tick();
            (int relationship, int node, int depth) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _walk.RemoveRange(depth - 1, _walk.Count - depth + 1);
            if (_walk.Contains(relationship) || (!uniqueness.IsFree && !uniqueness.Allows(relationship, frame))
                || !step.Allows(relationship, frame))
                continue;
            _walk.Add(relationship);
            if (depth >= shape.Min && !Emit(node, target, frame))
                return false;
            if (depth < shape.Max)
                OpenSteps(node, depth + 1);
        }

        return true;
    }

    private void OpenSteps(int node, int depth)
    {
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

    private bool Emit(int node, int target, Frame frame)
    {
        if (shape.Into && node != target)
            return true;
        Value[] items = new Value[_walk.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.FromRelationship(_walk[shape.ReverseList ? items.Length - 1 - i : i]);
        frame.Row[shape.Relationships] = Value.FromList(items);
        if (!shape.Into)
            frame.Row[shape.To] = Value.FromNode(node);
        return Next.Process(frame);
    }
}
