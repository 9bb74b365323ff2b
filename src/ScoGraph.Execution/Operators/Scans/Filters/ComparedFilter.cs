using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A comparison of two numbers that are read or computed for many nodes at once.</summary>
/// <param name="slot">Where a row has the node.</param>
/// <param name="comparison">The comparison.</param>
/// <param name="otherwise">What is asked where one is no number, or cannot be computed.</param>
internal sealed class ComparedFilter(int slot, VectorComparison comparison, IScanFilter otherwise) : ManyFilter(slot, otherwise)
{
    public override void Begin(Frame frame)
    {
        base.Begin(frame);
        comparison.Begin(frame);
    }

    protected override bool TryTell(BatchRows rows, Marks marks, Frame frame) => comparison.TryMark(frame, rows, 0, rows.Count, marks);
}
