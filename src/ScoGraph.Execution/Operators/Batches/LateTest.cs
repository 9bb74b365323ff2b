using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// A condition that was tested early: every row meets it, unless it has failed there for some, which are among those that come.
/// </summary>
/// <param name="mark">Under what a failure is noted.</param>
/// <param name="again">The condition.</param>
internal sealed class LateTest(int mark, IBatchTest again) : IBatchTest
{
    public void Begin(Frame frame) => again.Begin(frame);

    public bool Test(Frame frame, BatchRows rows, int from, int count, Marks marked) =>
        !frame.HasFailed(mark) || again.Test(frame, rows, from, count, marked);
}
