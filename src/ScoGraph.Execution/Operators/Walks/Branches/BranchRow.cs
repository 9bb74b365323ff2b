using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>What the row decides about a branch: which first steps are left out, and how often the others count.</summary>
/// <param name="branch">The branch.</param>
/// <param name="counter">What counts it.</param>
internal sealed class BranchRow(BranchShape branch, BranchCounter counter)
{
    private readonly RowExceptions _exceptions = new(branch.Row.Apart, branch.Row.Different);
    private readonly Side[] _sides = [.. branch.Row.Sides.Select(side => new Side(side))];
    private readonly bool _closes = branch.Row.Sides.Any(side => !side.IsMissing);
    private readonly SingleEnd? _end = SingleEnd.Of(branch, counter);

    /// <summary>How often a branch is found at a node, in this row.</summary>
    public long Count(int node, Frame frame)
    {
        if (_end is not null && _end.TryCount(node, frame, out long known))
            return known;
        if (!_exceptions.Read(node, frame))
            return 0;
        if (_sides.Length == 0)
            return counter.Count(node, _exceptions.Ends, new RowExceptions.Steps(_exceptions), frame);
        long steps = counter.Degree(node, frame);
        if (steps == 0)
            return 0;
        foreach (Side side in _sides)
        {
            if (!side.Read(node, steps, frame) && !side.IsMissing)
                return 0;
        }

        if (!_closes)
        {
            // What is missing nowhere is found as often as ever, so few steps are taken off the sum of all.
            long all = counter.Count(node, _exceptions.Ends, new LeftOutAlone(this), frame);
            if (all != Tally.TooMany && _sides.Length == 1 && _exceptions.Ends.IsEmpty
                && _sides[0].TryCountSteps(node, counter, out long linked))
                return all - linked;
            if (all != Tally.TooMany)
                return all - counter.CountWeighed(node, new Linked(this), frame);
        }

        if (_closes && _sides.Length == 1 && _exceptions.Ends.IsEmpty && _sides[0].TryCountSteps(node, counter, out long met))
            return met;
        return _sides[0] is { IsMissing: false, Marked: { } marks }
            ? counter.CountWeighed(node, new MarkedMeeting(this, marks), frame) : counter.CountWeighed(node, new Meeting(this), frame);
    }

    /// <summary>Whether there is a relationship that must not be, where no other sides are.</summary>
    private bool IsLinked(int neighbour, int relationship)
    {
        foreach (Side side in _sides)
        {
            if (side.Count(neighbour, relationship) != 0)
                return true;
        }

        return false;
    }

    private long Times(int neighbour, int relationship)
    {
        long times = 1;
        foreach (Side side in _sides)
        {
            long found = side.Count(neighbour, relationship);
            times = side.IsMissing ? (found == 0 ? times : 0) : Tally.Times(times, found);
            if (times == 0)
                return 0;
        }

        return _exceptions.LeavesOut(neighbour, relationship) ? 0 : times;
    }

    private readonly struct Linked(BranchRow row) : IStepFactor
    {
        public long Of(int neighbour, int relationship) => row.IsLinked(neighbour, relationship) ? 1 : 0;
    }

    private readonly struct LeftOutAlone(BranchRow row) : IStepFactor
    {
        public long Of(int neighbour, int relationship) =>
            row._exceptions.LeavesOut(neighbour, relationship) && !row.IsLinked(neighbour, relationship) ? 1 : 0;
    }

    /// <summary>Most steps lead to no marked node, and are passed over with one look.</summary>
    private readonly struct MarkedMeeting(BranchRow row, int[] marks) : IStepFactor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public long Of(int neighbour, int relationship) => marks[neighbour] == 0 ? 0 : row.Times(neighbour, relationship);
    }

    private readonly struct Meeting(BranchRow row) : IStepFactor
    {
        public long Of(int neighbour, int relationship) => row.Times(neighbour, relationship);
    }
}
