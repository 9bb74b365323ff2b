using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// The ends of a variable-length pattern of at least 0 or 1 relationships, each once, nearest first: a breadth-first search. A node other
/// than the start is an end if and only if it is near enough, since a shortest walk repeats nothing. The start itself is an end if the
/// shortest closed walk through it is: following one direction any way back closes one; in both directions the two ways out must differ, so
/// nodes remember the first relationship of the way to them, and a relationship between two ways closes a walk.
/// </summary>
internal sealed class ReachOperator(WalkShape shape, Links links, WalkStep step) : Operator
{
    /// <summary>What was reached, nearest first: who, how far, and the first relationship of the way, -1 at the start.</summary>
    private readonly List<(int Node, int Depth, int Branch)> _reached = [];

    /// <summary>The place of each of these.</summary>
    private readonly LongTable _places = new();
    private long _closed;
    private bool _isSettled;
    private Place _at;

    /// <summary>Whether a walk leads back to the start that is not too long.</summary>
    private bool IsClosed => _closed < long.MaxValue && _closed <= shape.Max;

    public override bool Process(Frame frame)
    {
        int start = PatternNode.Read(frame, shape.From);
        int target = shape.Into ? PatternNode.Read(frame, shape.To) : -1;
        if (start < 0 || (shape.Into && target < 0))
            return true;
        links.Refresh(frame);
        _places.Clear();
        _reached.Clear();
        _closed = long.MaxValue;
        _isSettled = shape.Min == 0 && step.IsFree;
        Reach(start, 0, -1);
        if (shape.Min == 0 && !Emit(start, target, frame))
            return false;
        for (int at = 0; at < _reached.Count; at++)
        {
            (int node, int depth, int branch) = _reached[at];
            if (depth >= shape.Max)
                break;
            frame.Tick();
            _at = new Place(start, node, depth, branch, target);
            if (!links.Visit(node, new Steps(this, frame)))
                return false;
        }

        return shape.Min == 0 || !IsClosed || Emit(start, target, frame);
    }

    private bool Step(int neighbour, int relationship, Frame frame)
    {
        // Whether the start is an end is known: what was reached is of no more interest, and most steps of a far search lead there.
        if (_isSettled && _places.Find(neighbour) >= 0)
            return true;
        frame.Tick();
        ref readonly Place at = ref _at;
        if (!step.Allows(relationship, frame))
            return true;
        int way = at.Branch < 0 ? relationship : at.Branch;
        if (_places.Find(neighbour) is >= 0 and var place)
        {
            (_, int depth, int branch) = _reached[place];
            bool closes = neighbour == at.Start
                ? !links.IsBoth || at.Node == at.Start || relationship != at.Branch : links.IsBoth && branch != way;
            if (closes)
                _closed = Math.Min(_closed, at.Depth + depth + 1L);
            _isSettled = step.IsFree && (shape.Min == 0 || IsClosed);
            return true;
        }

        Reach(neighbour, at.Depth + 1, way);
        return Emit(neighbour, at.Target, frame);
    }

    private void Reach(int node, int depth, int branch)
    {
        _places.Add(node, _reached.Count);
        _reached.Add((node, depth, branch));
    }

    private bool Emit(int node, int target, Frame frame)
    {
        if (shape.Into && node != target)
            return true;
        frame.Row[shape.Relationships] = Value.Null;
        if (!shape.Into)
            Value.PutNode(ref frame.Row[shape.To], node);
        return Next.Process(frame);
    }

    /// <summary>Where the search stands.</summary>
    /// <param name="Branch">The first relationship of the way to the node; -1 at the start.</param>
    private readonly record struct Place(int Start, int Node, int Depth, int Branch, int Target);

    private readonly struct Steps(ReachOperator search, Frame frame) : IStepVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship) => search.Step(neighbour, relationship, frame);
    }
}
