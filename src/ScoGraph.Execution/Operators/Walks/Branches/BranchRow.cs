using System.Collections.Immutable;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>What the row decides about a branch: which first steps are left out, and how often the others count.</summary>
internal sealed class BranchRow(RowShape shape)
{
    private readonly RowExceptions _exceptions = new(shape.Apart, shape.Different);
    private readonly ImmutableArray<Side> _sides = [.. shape.Sides.Select(side => new Side(side))];

    /// <summary>How often a branch is found at a node, in this row.</summary>
    public long Count(int node, BranchCounter counter, Frame frame)
    {
        if (!_exceptions.Read(node, frame))
            return 0;
        if (_sides.IsEmpty)
            return counter.Count(node, _exceptions.Ends, new RowExceptions.Steps(_exceptions), frame);
        long steps = counter.Degree(node, frame);
        if (steps == 0)
            return 0;
        foreach (Side side in _sides)
        {
            if (!side.Read(node, steps, frame) && !side.IsMissing)
                return 0;
        }

        return counter.CountWeighed(node, new Meeting(this), frame);
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

    private readonly struct Meeting(BranchRow row) : IStepFactor
    {
        public long Of(int neighbour, int relationship) => row.Times(neighbour, relationship);
    }
}
