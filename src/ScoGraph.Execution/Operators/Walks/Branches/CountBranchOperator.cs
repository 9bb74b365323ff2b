using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>Passes a row on once, as many rows as a branch of the pattern is found at its node.</summary>
/// <param name="shape">The branch.</param>
/// <param name="counter">What counts it.</param>
internal sealed class CountBranchOperator(BranchShape shape, BranchCounter counter) : Operator
{
    private readonly BranchRow? _row = shape.Row.IsEmpty ? null : new BranchRow(shape, counter);

    public CountBranchOperator(BranchShape shape)
        : this(shape, new BranchCounter(shape))
    {
    }

    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame, shape.Slots.From);
        if (node < 0)
            return !shape.Optional || Next.Process(frame);
        frame.Tick();
        long count = _row is null ? counter.Count(node, frame) : _row.Count(node, frame);
        if (count == Tally.TooMany)
            throw RuntimeErrors.TooManyRows(frame.Text);
        return count == 0 || Repeat(frame, count);
    }
}
