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
    private const long BytesOfWalk = 64;

    private readonly WalkShape _shape = request.Shape;
    private readonly PathChoice _choice = request.Choice;

    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame, _shape.From), to = PatternNode.Read(frame, _shape.To);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        return Enumerate(from, to, frame);
    }

    /// <summary>Walks by length, each repeating no relationship, until enough are found that meet the conditions.</summary>
    private bool Enumerate(int from, int to, Frame frame)
    {
        List<(int Node, ImmutableList<int> Walk)> level = [(from, [])];
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
            if (met && !_choice.Groups && ++found == _choice.Count)
                return true;
        }

        if (any && _choice.Groups)
            found++;
        return true;
    }

    private List<(int Node, ImmutableList<int> Walk)> Longer(
        List<(int Node, ImmutableList<int> Walk)> level, HeldMemory held, Frame frame)
    {
        List<(int Node, ImmutableList<int> Walk)> next = [];
        foreach ((int node, ImmutableList<int> walk) in level)
            links.Visit(node, new Steps(this, frame, walk, next, held));
        return next;
    }

    private bool Goes(int relationship, ImmutableList<int> walk, Frame frame)
    {
        frame.Tick();
        return !walk.Contains(relationship) && request.Step.Allows(relationship, frame);
    }

    private bool Emit(int from, int[] walk, Frame frame, out bool met) =>
        !(met = request.Emitter.Write(from, walk, frame)) || Next.Process(frame);

    private readonly struct Steps(
        ShortestPathListOperator list, Frame frame, ImmutableList<int> walk, List<(int, ImmutableList<int>)> next, HeldMemory held)
        : IStepVisitor
    {
        public bool Step(int neighbour, int relationship)
        {
            if (list.Goes(relationship, walk, frame))
            {
                held.Add(frame, BytesOfWalk);
                next.Add((neighbour, walk.Add(relationship)));
            }

            return true;
        }
    }
}
