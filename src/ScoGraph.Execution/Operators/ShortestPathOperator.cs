using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// The shortest walks between two nodes of the row: breadth first, remembering every relationship by which a node is first reached. With
/// conditions on the path the walks are listed by length instead, until one meets them, which may take long.
/// </summary>
internal sealed class ShortestPathOperator(
    WalkShape shape, int path, bool all, Links links, WalkStep step, ImmutableArray<Condition> conditions) : Operator
{
    private readonly Dictionary<int, int> _depths = [];
    private readonly Dictionary<int, List<(int Relationship, int Node)>> _parents = [];

    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame.Row[shape.From], frame), to = PatternNode.Read(frame.Row[shape.To], frame);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        if (from == to && shape.Min == 0)
            return Emit(from, [], frame, out _);
        return conditions.IsEmpty && shape.Min <= 1 && from != to ? Search(from, to, frame) : Enumerate(from, to, frame);
    }

    private bool Search(int from, int to, Frame frame)
    {
        _depths.Clear();
        _parents.Clear();
        _depths[from] = 0;
        List<int> level = [from];
        for (int depth = 1; depth <= shape.Max && level.Count > 0 && !_depths.ContainsKey(to); depth++)
            level = NextLevel(level, depth, frame);
        return !_depths.TryGetValue(to, out int length) || Unroll(to, length, from, frame);
    }

    private List<int> NextLevel(List<int> level, int depth, Frame frame)
    {
        List<int> next = [];
        foreach (int node in level)
        {
            foreach (Adjacency list in links.Outgoing)
                Visit(list, node, depth, next, frame);
            foreach (Adjacency list in links.Incoming)
                Visit(list, node, depth, next, frame);
        }

        return next;
    }

    private void Visit(Adjacency list, int node, int depth, List<int> next, Frame frame)
    {
        ReadOnlySpan<int> neighbours = list.Neighbours(node), relationships = list.Relationships(node);
        for (int i = 0; i < neighbours.Length; i++)
        {
            frame.Tick();
            int neighbour = neighbours[i];
            bool seen = _depths.TryGetValue(neighbour, out int known);
            if ((seen && (known < depth || !all)) || !step.Allows(relationships[i], frame))
                continue;
            if (!seen)
            {
                _depths[neighbour] = depth;
                _parents[neighbour] = [];
                next.Add(neighbour);
            }

            _parents[neighbour].Add((relationships[i], node));
        }
    }

    /// <summary>
    /// Follows the parents back to the start, in every way where all are asked for. The choice made at each place of the walk stands in an
    /// array, so that a long path costs no stack.
    /// </summary>
    private bool Unroll(int to, int length, int from, Frame frame)
    {
        int[] walk = new int[length], choices = new int[length], nodes = new int[length + 1];
        nodes[length] = to;
        for (int at = length; at <= length;)
        {
            if (at == 0)
            {
                if (!Emit(from, walk, frame, out _))
                    return false;
                if (!all)
                    return true;
                at++;
                continue;
            }

            List<(int Relationship, int Node)> parents = _parents[nodes[at]];
            if (choices[at - 1] == parents.Count)
            {
                choices[at - 1] = 0;
                at++;
                continue;
            }

            frame.Tick();
            (walk[at - 1], nodes[at - 1]) = parents[choices[at - 1]++];
            at--;
        }

        return true;
    }

    /// <summary>Walks by length, each repeating no relationship; those of the first length at which one meets the conditions.</summary>
    private bool Enumerate(int from, int to, Frame frame)
    {
        List<(int Node, ImmutableList<int> Walk)> level = [(from, [])];
        bool found = false;
        for (long depth = 1; depth <= shape.Max && level.Count > 0 && !found; depth++)
        {
            List<(int Node, ImmutableList<int> Walk)> next = [];
            foreach ((int node, ImmutableList<int> walk) in level)
            {
                foreach ((int relationship, int neighbour) in Steps(node))
                {
                    frame.Tick();
                    if (!walk.Contains(relationship) && step.Allows(relationship, frame))
                        next.Add((neighbour, walk.Add(relationship)));
                }
            }

            frame.Charge(next.Count * 64L);
            level = next;
            if (depth < shape.Min)
                continue;
            foreach ((int node, ImmutableList<int> walk) in level)
            {
                if (node != to || (found && !all))
                    continue;
                if (!Emit(from, [.. walk], frame, out bool met))
                    return false;
                found |= met;
            }
        }

        return true;
    }

    private List<(int Relationship, int Node)> Steps(int node)
    {
        List<(int, int)> steps = [];
        foreach (Adjacency list in links.Outgoing)
            Add(list, false);
        foreach (Adjacency list in links.Incoming)
            Add(list, links.IsBoth);
        return steps;

        void Add(Adjacency list, bool skipLoops)
        {
            ReadOnlySpan<int> neighbours = list.Neighbours(node), relationships = list.Relationships(node);
            for (int i = 0; i < neighbours.Length; i++)
            {
                if (!skipLoops || neighbours[i] != node)
                    steps.Add((relationships[i], neighbours[i]));
            }
        }
    }

    private bool Emit(int from, int[] walk, Frame frame, out bool met)
    {
        PathValue found = PathBuilder.Along(frame.Graph.Relationships, from, walk);
        if (shape.ReverseList)
        {
            int[] nodes = found.Nodes.ToArray(), relationships = found.Relationships.ToArray();
            Array.Reverse(nodes);
            Array.Reverse(relationships);
            found = new PathValue(nodes, relationships);
        }

        frame.Row[path] = Value.From(found);
        Value[] items = new Value[walk.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.FromRelationship(found.Relationships[i]);
        frame.Row[shape.Relationships] = Value.FromList(items);
        met = true;
        foreach (Condition condition in conditions)
            met &= condition(frame);
        return !met || Next.Process(frame);
    }
}
