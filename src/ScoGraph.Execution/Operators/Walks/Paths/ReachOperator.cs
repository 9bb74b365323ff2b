using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Walks.Ends;
using ScoGraph.Execution.Rows;
using ScoGraph.Execution.Rows.Nodes;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// The ends of a variable-length pattern of at least 0 or 1 relationships, each once, nearest first: a breadth-first search. A node other
/// than the start is an end if and only if it is near enough, since a shortest walk repeats nothing. The start itself is an end if the
/// shortest closed walk through it is: following one direction any way back closes one; in both directions the two ways out must differ, so
/// nodes remember the first relationship of the way to them, and a relationship between two ways closes a walk. Once that is known, and no
/// relationship is tested, neighbours are taken many at once.
/// </summary>
internal sealed class ReachOperator(WalkShape shape, Links links, WalkStep step, FarLabels labels) : Operator
{
    private readonly FoundNeighbours _neighbours = new(links);
    /// <summary>What was reached, nearest first.</summary>
    private readonly FoundNodes _found = new();

    /// <summary>
    /// How far these are, and the first relationship of the way, -1 at the start; not noted of those that were taken at once.
    /// </summary>
    private readonly List<(int Depth, int Branch)> _ways = [];

    /// <summary>The places of those of which ways are noted.</summary>
    private readonly LongTable _places = new();
    private readonly FoundRows _rows = new(shape.To, labels);
    private long _closed;
    private CountEndsOperator? _count;
    private bool _isSettled;
    private int _passed;
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
        labels.Refresh(frame);
        Begin();
        Reach(start, 0, -1);
        if (shape.Min > 0)
            _passed = 1;
        _count = labels.IsFree && !shape.Into ? Next as CountEndsOperator : null;
        bool isCounted = _count?.Marks.Contains(start) == true;
        if (!Search(start, target, frame))
            return false;
        // The last steps lead to the start, too, whether that is an end or not.
        if (!isCounted && shape.Min > 0 && !IsClosed)
            _count?.Marks.Remove(start);
        return shape.Min == 0 || !IsClosed || PassOn(_found.All[..1], target, frame);
    }

    private void Begin()
    {
        _places.Clear();
        _ways.Clear();
        _found.Clear();
        _closed = long.MaxValue;
        _passed = 0;
        _isSettled = shape.Min == 0 && step.IsFree;
    }

    /// <returns>False if no more rows are wanted.</returns>
    private bool Search(int start, int target, Frame frame)
    {
        int depth = 0, last = 0;
        for (int at = 0; at < _found.Count; at++)
        {
            if (at > last)
                (depth, last) = (depth + 1, _found.Count - 1);
            if (depth >= shape.Max)
                break;
            frame.Tick();
            int node = _found[at];
            if (_isSettled)
            {
                int end = Math.Min(at + FoundNeighbours.Ahead, last + 1);
                // Where the last steps lead nothing goes on.
                _neighbours.AddTo(_found, at, end, _count is not null && depth + 1 >= shape.Max ? _count.Marks : _found);
                at = end - 1;
            }
            else if (step.IsFree && !links.IsBoth)
            {
                links.VisitMany(node, new Ends(this, start, depth));
            }
            else
            {
                _at = new Place(start, node, depth, _ways[at].Branch, target);
                if (!links.Visit(node, new Steps(this, frame)))
                    return false;
            }

            if (!PassOn(false, target, frame))
                return false;
            if (shape.Into && target != start && step.IsFree && _found.Contains(target))
                return true;
        }

        return PassOn(true, target, frame);
    }

    private bool Step(int neighbour, int relationship, Frame frame)
    {
        // Whether the start is an end is known: what was reached is of no more interest, and most steps of a far search lead there.
        if (_isSettled && _found.Contains(neighbour))
            return true;
        frame.Tick();
        ref readonly Place at = ref _at;
        if (!step.Allows(relationship, frame))
            return true;
        int way = at.Branch < 0 ? relationship : at.Branch;
        if (_places.Find(neighbour) is >= 0 and var place)
        {
            (int depth, int branch) = _ways[place];
            bool closes = neighbour == at.Start
                ? !links.IsBoth || at.Node == at.Start || relationship != at.Branch : links.IsBoth && branch != way;
            if (closes)
                _closed = Math.Min(_closed, at.Depth + depth + 1L);
            _isSettled = step.IsFree && (shape.Min == 0 || IsClosed);
            return true;
        }

        Reach(neighbour, at.Depth + 1, way);

        // A condition on the next relationship may fail: what was found before it goes on before.
        return step.IsFree || PassOn(true, at.Target, frame);
    }

    private void Reach(int node, int depth, int branch)
    {
        _places.Add(node, _found.Count);
        _found.Add(node);
        _ways.Add((depth, branch));
    }

    /// <summary>Takes neighbours at once.</summary>
    private void Reach(AdjacencyChunk steps, int start, int depth)
    {
        // In one direction any way back closes a walk.
        if (!_isSettled && steps.Neighbours.Contains(start))
        {
            _closed = depth + 1L;
            _isSettled = true;
        }

        _found.AddAll(steps.Neighbours);
    }

    /// <summary>Passes on what was found since the last time; what is few may wait for more where rows are taken many at once.</summary>
    private bool PassOn(bool all, int target, Frame frame)
    {
        if (!all && !shape.Into && _found.Count - _passed < FoundRows.Size && FoundRows.MayWait(Next, frame))
            return true;
        int from = _passed;
        _passed = _found.Count;
        return from == _passed || PassOn(_found.All[from..], target, frame);
    }

    private bool PassOn(ReadOnlySpan<int> ends, int target, Frame frame)
    {
        if (_count is not null)
        {
            _count.Marks.AddAll(ends);
            _count.Hold(frame);
            return true;
        }

        frame.Row[shape.Relationships] = Value.Null;
        return shape.Into ? !ends.Contains(target) || Next.Process(frame) : _rows.PassOn(ends, Next, frame);
    }

    /// <summary>Where the search stands.</summary>
    /// <param name="Branch">The first relationship of the way to the node; -1 at the start.</param>
    private readonly record struct Place(int Start, int Node, int Depth, int Branch, int Target);

    private readonly struct Steps(ReachOperator search, Frame frame) : IStepVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship) => search.Step(neighbour, relationship, frame);
    }

    private readonly struct Ends(ReachOperator search, int start, int depth) : IStepsVisitor
    {
        public void Take(AdjacencyChunk steps) => search.Reach(steps, start, depth);
    }
}
