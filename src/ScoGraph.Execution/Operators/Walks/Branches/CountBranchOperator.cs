using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>Passes a row on once, as many rows as a branch of the pattern is found at its node.</summary>
/// <param name="shape">The branch.</param>
/// <param name="counter">What counts it.</param>
/// <param name="read">The slots that are read behind; null where rows come one by one.</param>
internal sealed class CountBranchOperator(BranchShape shape, BranchCounter counter, int[]? read) : RowCountOperator(read)
{
    private readonly BranchRow? _row = shape.Row.IsEmpty ? null : new BranchRow(shape, counter);

    /// <summary>What must be missing, where that is all that is asked of the row.</summary>
    private readonly SideShape? _missing =
        shape.Row is { Apart: [], Different: [], Sides: [var side] } && side.IsMissingAlone ? side : null;

    private readonly CommonNeighbours _common = new();
    private Links? _missingLinks;

    public CountBranchOperator(BranchShape shape, int[]? read)
        : this(shape, new BranchCounter(shape), read)
    {
    }

    protected override bool CountsMany => _row is null ? !shape.ReadsRow && shape.IsFarPlain : shape.IsStep && _missing is not null;

    protected override long Count(Frame frame)
    {
        int node = PatternNode.Read(frame, shape.Slots.From);
        if (node < 0)
            return shape.Optional ? 1 : 0;
        return _row is null ? counter.Count(node, frame) : _row.Count(node, frame);
    }

    protected override bool TryCount(Frame frame, BatchRows rows, Span<long> counts)
    {
        int from = rows.PlaceOf(shape.Slots.From), other = _missing is null ? from : rows.PlaceOf(_missing.From);
        if (from < 0 || other < 0)
            return false;
        ReadOnlySpan<int> nodes = rows[from].AsSpan(0, counts.Length);
        if (_missing is null)
        {
            for (int row = 0; row < counts.Length; row++)
                counts[row] = counter.Count(nodes[row], frame);
            return true;
        }

        _missingLinks ??= new Links(_missing.Types);
        _missingLinks.Refresh(frame);
        if (counter.OneList(frame) is not { } own || _missingLinks.OneList is not { } others)
            return false;
        _common.CountMissing(own, others, nodes, rows[other].AsSpan(0, counts.Length), counts);
        for (int row = 0; row < counts.Length; row++)
        {
            if (counts[row] < 0)
                counts[row] = Count(frame, rows, row);
        }

        return true;
    }
}
