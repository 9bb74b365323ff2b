using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>Passes a row on once, as many rows as a branch of the pattern is found at its node.</summary>
/// <param name="shape">The branch.</param>
internal sealed class CountBranchOperator(BranchShape shape) : Operator
{
    private readonly BranchCounter _counter = new(shape);
    private readonly BranchRow? _row = shape.Row.IsEmpty ? null : new BranchRow(shape.Row);

    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame, shape.Slots.From);
        if (node < 0)
            return !shape.Optional || Next.Process(frame);
        frame.Tick();
        long count = _row is null ? _counter.Count(node, frame) : _row.Count(node, _counter, frame);
        if (count == Tally.TooMany)
            throw RuntimeErrors.TooManyRows(frame.Text);
        return count == 0 || Repeat(frame, count);
    }
}
