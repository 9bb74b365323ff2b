using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// The shortest walks between two nodes of the row: breadth first, remembering every relationship by which a node is first reached; rows in
/// turn that begin at the same node go on where the last one ended. With conditions on the path, or where more than the shortest are
/// meant, walks are listed by length instead, until enough meet them, which may take long.
/// </summary>
internal sealed class ShortestPathOperator(
    WalkShape shape, int path, PathChoice choice, Links links, WalkStep step, ImmutableArray<Condition> conditions) : Operator
{
    private const long BytesOfWalk = 64;

    private readonly Dictionary<int, int> _depths = [];
    private readonly Dictionary<int, List<(int Relationship, int Node)>> _parents = [];
    private List<int> _level = [];
    private (int From, int Version) _searched = (-1, -1);
    private long _depth;

    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame.Row[shape.From], frame), to = PatternNode.Read(frame.Row[shape.To], frame);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        if (!conditions.IsEmpty || shape.Min > 1 || choice.Count > 1 || (from == to && shape.Min == 1))
            return Enumerate(from, to, frame);
        return from == to ? Emit(from, [], frame, out _) : Search(from, to, frame);
    }

    private bool Search(int from, int to, Frame frame)
    {
        // What a step must meet may depend on the row.
        if (_searched != (from, frame.Version) || !step.Conditions.IsEmpty)
        {
            _depths.Clear();
            _parents.Clear();
            _depths[from] = 0;
            (_level, _depth, _searched) = ([from], 0, (from, frame.Version));
        }

        while (_depth < shape.Max && _level.Count > 0 && !_depths.ContainsKey(to))
            NextLevel(frame);
        return !_depths.TryGetValue(to, out int length) || Unroll(to, length, from, frame);
    }

    private void NextLevel(Frame frame)
    {
        List<int> next = [];
        _depth++;
        foreach (int node in _level)
        {
            foreach (Adjacency list in links.Outgoing)
                Visit(list, node, (int)_depth, next, frame);
            foreach (Adjacency list in links.Incoming)
                Visit(list, node, (int)_depth, next, frame);
        }

        _level = next;
    }

    private void Visit(Adjacency list, int node, int depth, List<int> next, Frame frame)
    {
        foreach (AdjacencyChunk chunk in list.Chunks(node))
        {
            ReadOnlySpan<int> neighbours = chunk.Neighbours, relationships = chunk.Relationships;
            for (int i = 0; i < neighbours.Length; i++)
            {
                frame.Tick();
                int neighbour = neighbours[i];
                bool seen = _depths.TryGetValue(neighbour, out int known);
                if ((seen && (known < depth || !choice.Groups)) || !step.Allows(relationships[i], frame))
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
                if (!choice.Groups)
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

    /// <summary>Walks by length, each repeating no relationship, until enough are found that meet the conditions.</summary>
    private bool Enumerate(int from, int to, Frame frame)
    {
        List<(int Node, ImmutableList<int> Walk)> level = [(from, [])];
        long found = 0, charged = 0;
        for (long depth = 0; level.Count > 0; depth++)
        {
            if (depth >= shape.Min && !EmitLevel(level, to, from, frame, ref found))
            {
                frame.Release(charged);
                return false;
            }

            if (found >= choice.Count || depth == shape.Max)
                break;
            level = Longer(level, frame);
            frame.Charge(level.Count * BytesOfWalk);
            charged += level.Count * BytesOfWalk;
        }

        frame.Release(charged);
        return true;
    }

    /// <summary>Emits the walks of one length that end at a node.</summary>
    /// <param name="found">How many paths, or groups of them, are found.</param>
    /// <returns>False if no more rows are wanted.</returns>
    private bool EmitLevel(List<(int Node, ImmutableList<int> Walk)> level, int to, int from, Frame frame, ref long found)
    {
        bool any = false;
        foreach ((int node, ImmutableList<int> walk) in level)
        {
            if (node != to)
                continue;
            if (!Emit(from, [.. walk], frame, out bool met))
                return false;
            any |= met;
            if (met && !choice.Groups && ++found == choice.Count)
                return true;
        }

        if (any && choice.Groups)
            found++;
        return true;
    }

    private List<(int Node, ImmutableList<int> Walk)> Longer(List<(int Node, ImmutableList<int> Walk)> level, Frame frame)
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

        return next;
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
            foreach (AdjacencyChunk chunk in list.Chunks(node))
            {
                ReadOnlySpan<int> neighbours = chunk.Neighbours, relationships = chunk.Relationships;
                for (int i = 0; i < neighbours.Length; i++)
                {
                    if (!skipLoops || neighbours[i] != node)
                        steps.Add((relationships[i], neighbours[i]));
                }
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
