using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A condition on nodes that is told as that of rows is: of what is computed of them, and of what others are made of.</summary>
/// <param name="slot">Where a row has the node.</param>
/// <param name="test">The condition.</param>
/// <param name="otherwise">What is asked where it cannot be told so.</param>
internal sealed class TestedFilter(int slot, IBatchTest test, IScanFilter otherwise) : ManyFilter(slot, otherwise)
{
    public override void Begin(Frame frame)
    {
        base.Begin(frame);
        test.Begin(frame);
    }

    protected override bool TryTell(BatchRows rows, Marks marks, Frame frame)
    {
        marks.Begin(rows.Count);
        return test.Test(frame, rows, 0, rows.Count, marks);
    }
}
