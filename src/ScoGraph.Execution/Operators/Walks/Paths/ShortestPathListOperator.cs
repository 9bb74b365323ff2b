using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// The shortest paths between two nodes of the row that meet conditions on the whole path, or more than the shortest ones: walks are listed
/// by length until enough meet the conditions, which may take long. What a breadth-first search answers is
/// <see cref="ShortestPathSearchOperator"/>'s.
/// </summary>
internal sealed class ShortestPathListOperator(PathRequest request, Links links) : Operator
{
    private const long BytesOfWalk = 128;

    private readonly WalkShape _shape = request.Shape;
    private readonly PathChoice _choice = request.Choice;

    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame, _shape.From), to = PatternNode.Read(frame, _shape.To);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        if (_shape.Mode == WalkMode.Acyclic && from == to)
            return _shape.Min > 0 || Emit(from, [], frame, out _);
        return Enumerate(from, to, frame);
    }

    /// <summary>Walks by length, each repeating no more than the mode allows, until enough are found that meet the conditions.</summary>
    private bool Enumerate(int from, int to, Frame frame)
    {
        List<Part> level = [new Part([from], [])];
        long found = 0;
        HeldMemory held = new();
        for (long depth = 0; level.Count > 0; depth++)
        {
            if (depth >= _shape.Min && !EmitLevel(level, to, from, frame, ref found))
            {
                held.Release(frame);
                return false;
            }

            if (found >= _choice.Count || depth == _shape.Max)
                break;
            level = Longer(level, held, frame);
        }

        held.Release(frame);
        return true;
    }

    /// <summary>Emits the walks of one length that end at a node.</summary>
    /// <param name="found">How many paths, or groups of them, are found.</param>
    /// <returns>False if no more rows are wanted.</returns>
    private bool EmitLevel(List<Part> level, int to, int from, Frame frame, ref long found)
    {
        bool any = false;
        foreach (Part part in level)
        {
            if (part.Last != to)
                continue;
            if (!Emit(from, [.. part.Walk], frame, out bool met))
                return false;
            any |= met;
            if (met && !_choice.Groups && ++found == _choice.Count)
                return true;
        }

        if (any && _choice.Groups)
            found++;
        return true;
    }

    private List<Part> Longer(List<Part> level, HeldMemory held, Frame frame)
    {
        List<Part> next = [];
        foreach (Part part in level)
        {
            if (_shape.Mode != WalkMode.Simple || part.Walk.IsEmpty || part.Last != part.Nodes[0])
                links.Visit(part.Last, new Steps(this, frame, part, next, held));
        }

        return next;
    }

    private bool Goes(int relationship, int node, Part part, Frame frame)
    {
        frame.Tick();
        bool isNew = _shape.Mode switch
        {
            WalkMode.Trail => !part.Walk.Contains(relationship),
            WalkMode.Simple when node == part.Nodes[0] => !part.Walk.Contains(relationship),
            _ => !part.Nodes.Contains(node),
        };
        return isNew && request.Step.Allows(relationship, frame);
    }

    private bool Emit(int from, int[] walk, Frame frame, out bool met) =>
        !(met = request.Emitter.Write(from, walk, frame)) || Next.Process(frame);

    /// <summary>A walk so far.</summary>
    /// <param name="Nodes">One more than relationships.</param>
    /// <param name="Walk">The relationships.</param>
    private sealed record Part(ImmutableList<int> Nodes, ImmutableList<int> Walk)
    {
        public int Last => Nodes[^1];
    }

    private readonly struct Steps(ShortestPathListOperator list, Frame frame, Part part, List<Part> next, HeldMemory held) : IStepVisitor
    {
        public bool Step(int neighbour, int relationship)
        {
            if (list.Goes(relationship, neighbour, part, frame))
            {
                held.Add(frame, BytesOfWalk);
                next.Add(new Part(part.Nodes.Add(neighbour), part.Walk.Add(relationship)));
            }

            return true;
        }
    }
}
