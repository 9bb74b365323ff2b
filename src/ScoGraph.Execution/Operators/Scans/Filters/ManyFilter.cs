using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A condition that is told of many nodes at once, and asked otherwise of few.</summary>
/// <param name="slot">Where a row has the node.</param>
/// <param name="otherwise">
/// What is asked where it cannot be told so, so that every meaning and every error is its own.
/// </param>
internal abstract class ManyFilter(int slot, IScanFilter otherwise) : MarkingFilter(slot)
{
    /// <summary>Of fewer nodes nothing is gained.</summary>
    private const int Few = 32;

    private bool _isMany;

    public override void Begin(Frame frame)
    {
        otherwise.Begin(frame);
        _isMany = false;
    }

    public sealed override bool TryMark(BatchRows rows, Marks marks, Frame frame) =>
        (_isMany |= rows.Count >= Few) && TryTell(rows, marks, frame);

    /// <summary>Marks the rows that meet it.</summary>
    /// <returns>False where it cannot be told; what is marked then means nothing.</returns>
    protected abstract bool TryTell(BatchRows rows, Marks marks, Frame frame);

    protected sealed override int NarrowOtherwise(int[] batch, int count, Frame frame) => otherwise.Narrow(batch, count, frame);
}
