using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// Passes a row on once, as many rows as something is found there. Where rows come many at once these are counted together, and where
/// nothing of them is read behind, one row stands for all.
/// </summary>
/// <param name="read">The slots that are read behind; null where rows come one by one.</param>
internal abstract class RowCountOperator(int[]? read) : Operator, IBatchTaker
{
    private long[] _counts = [];

    /// <inheritdoc/>
    public bool TakesBatches => read is not null && CountsMany;

    /// <inheritdoc/>
    public bool TakesWeights => TakesBatches;

    /// <summary>Whether there is more to it than to count row by row.</summary>
    protected abstract bool CountsMany { get; }

    public sealed override bool Process(Frame frame)
    {
        frame.Tick();
        long count = Count(frame);
        return count == 0 || Repeat(frame, Counted(count, frame));
    }

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows rows)
    {
        if (_counts.Length < rows.Count)
            _counts = new long[rows.Count];
        Span<long> counts = _counts.AsSpan(0, rows.Count);
        if (!TryCount(frame, rows, counts))
        {
            for (int row = 0; row < counts.Length; row++)
                counts[row] = Count(frame, rows, row);
        }

        for (int row = 0; row < counts.Length && rows.Weights is { } before; row++)
            counts[row] = Tally.Times(counts[row], before[row]);
        return PassOn(frame, rows, counts);
    }

    /// <summary>How often it is found in the row under way; <see cref="Tally.TooMany"/> for more than an integer can count.</summary>
    protected abstract long Count(Frame frame);

    /// <summary>Counts rows together.</summary>
    /// <returns>False where they are to be counted one by one.</returns>
    protected abstract bool TryCount(Frame frame, BatchRows rows, Span<long> counts);

    /// <summary>Makes one of the rows the row under way, and counts it.</summary>
    protected long Count(Frame frame, BatchRows rows, int row)
    {
        frame.Tick();
        rows.Put(row, frame);
        return Count(frame);
    }

    private bool PassOn(Frame frame, BatchRows rows, Span<long> counts)
    {
        if (counts.Contains(Tally.TooMany))
            throw RuntimeErrors.TooManyRows(frame.Text);
        if (Next is IBatchTaker { TakesBatches: true, TakesWeights: true } taker)
        {
            long[]? before = rows.Weights;
            rows.Weights = _counts;
            bool isWanted = taker.Take(frame, rows);
            rows.Weights = before;
            return isWanted;
        }

        if (read!.Length == 0)
        {
            long all = Tally.Sum(counts);
            return all == 0 || Repeat(frame, Counted(all, frame));
        }

        for (int row = 0; row < counts.Length; row++)
        {
            if (counts[row] == 0)
                continue;
            rows.Put(row, frame);
            if (!Repeat(frame, counts[row]))
                return false;
        }

        return true;
    }

    private static long Counted(long count, Frame frame) =>
        count == Tally.TooMany ? throw RuntimeErrors.TooManyRows(frame.Text) : count;
}
