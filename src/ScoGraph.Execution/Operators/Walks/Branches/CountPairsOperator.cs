using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// Passes a row on once, as many rows as there are pairs of two branches that end at different nodes: all pairs less
/// those that end at the same.
/// </summary>
/// <param name="shape">One branch.</param>
/// <param name="unlike">The other.</param>
/// <param name="read">The slots that are read behind; null where rows come one by one.</param>
internal sealed class CountPairsOperator(BranchShape shape, BranchShape unlike, int[]? read) : RowCountOperator(read)
{
    private readonly BranchCounter _left = new(shape);
    private readonly BranchCounter _right = new(unlike);
    private readonly CommonNeighbours _common = new();

    protected override bool CountsMany => shape.IsStep && unlike.IsStep;

    protected override long Count(Frame frame)
    {
        int left = PatternNode.Read(frame, shape.Slots.From), right = PatternNode.Read(frame, unlike.Slots.From);
        return left < 0 || right < 0 ? 0 : Count(left, right, frame);
    }

    protected override bool TryCount(Frame frame, BatchRows rows, Span<long> counts)
    {
        int left = rows.PlaceOf(shape.Slots.From), right = rows.PlaceOf(unlike.Slots.From);
        if (left < 0 || right < 0 || _left.OneList(frame) is not { } own || _right.OneList(frame) is not { } others)
            return false;
        _common.CountUnlike(own, others, rows[left].AsSpan(0, counts.Length), rows[right].AsSpan(0, counts.Length), counts);
        for (int row = 0; row < counts.Length; row++)
        {
            if (counts[row] < 0)
                counts[row] = Count(frame, rows, row);
        }

        return true;
    }

    private long Count(int left, int right, Frame frame)
    {
        long ofLeft = _left.Count(left, frame);
        if (ofLeft == 0)
            return 0;
        long ofRight = _right.Count(right, frame);
        if (ofRight == 0)
            return 0;
        long all = Tally.Times(ofLeft, ofRight);
        if (all == Tally.TooMany)
            return _left.CountWeighed(left, new Others(this, right, frame), frame);
        return all - (_left.TryCountMet(left, _right, right, out long met)
            ? met : _left.CountWeighed(left, new Met(this, right, frame), frame));
    }

    /// <summary>How often the other branch ends where a step ends.</summary>
    private readonly struct Met(CountPairsOperator pairs, int right, Frame frame) : IStepFactor
    {
        public long Of(int neighbour, int relationship) => pairs._right.CountTo(right, neighbour, frame);
    }

    /// <summary>How often it ends elsewhere: for numbers of which all pairs are too many.</summary>
    private readonly struct Others(CountPairsOperator pairs, int right, Frame frame) : IStepFactor
    {
        public long Of(int neighbour, int relationship) =>
            pairs._right.CountWeighed(right, new Elsewhere(neighbour), frame);
    }

    private readonly struct Elsewhere(int end) : IStepFactor
    {
        public long Of(int neighbour, int relationship) => neighbour == end ? 0 : 1;
    }
}
