using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A condition on nodes that is told as that of rows is: of what is computed of them, and of what others are made of.</summary>
/// <param name="slot">Where a row has the node.</param>
/// <param name="test">The condition.</param>
/// <param name="otherwise">What is asked where it cannot be told so, so that every error is its own.</param>
internal sealed class TestedFilter(int slot, IBatchTest test, IScanFilter otherwise) : MarkingFilter(slot)
{
    /// <summary>Of fewer nodes nothing is gained.</summary>
    private const int Few = 32;

    private bool _isMany;

    public override void Begin(Frame frame)
    {
        otherwise.Begin(frame);
        test.Begin(frame);
        _isMany = false;
    }

    public override bool TryMark(BatchRows rows, Marks marks, Frame frame)
    {
        if (!(_isMany |= rows.Count >= Few))
            return false;
        marks.Begin(rows.Count);
        return test.Test(frame, rows, 0, rows.Count, marks);
    }

    protected override int NarrowOtherwise(int[] batch, int count, Frame frame) => otherwise.Narrow(batch, count, frame);
}
