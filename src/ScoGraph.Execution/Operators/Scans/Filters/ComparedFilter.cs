using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A comparison of two numbers that are read or computed for many nodes at once.</summary>
/// <param name="slot">Where a row has the node.</param>
/// <param name="comparison">The comparison.</param>
/// <param name="otherwise">
/// What is asked where one is no number, or cannot be computed, so that every meaning and every error is its own.
/// </param>
internal sealed class ComparedFilter(int slot, VectorComparison comparison, IScanFilter otherwise) : MarkingFilter(slot)
{
    /// <summary>Of fewer nodes nothing is gained.</summary>
    private const int Few = 32;

    private bool _isMany;

    public override void Begin(Frame frame)
    {
        otherwise.Begin(frame);
        comparison.Begin(frame);
        _isMany = false;
    }

    public override bool TryMark(BatchRows rows, Marks marks, Frame frame) =>
        (_isMany |= rows.Count >= Few) && comparison.TryMark(frame, rows, 0, rows.Count, marks);

    protected override int NarrowOtherwise(int[] batch, int count, Frame frame) => otherwise.Narrow(batch, count, frame);
}
