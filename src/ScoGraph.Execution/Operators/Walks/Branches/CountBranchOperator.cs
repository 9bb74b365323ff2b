using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>Passes a row on once, as many rows as a branch of the pattern is found at its node.</summary>
/// <param name="shape">The branch.</param>
/// <param name="apart">Nodes of the row that the far end must not be.</param>
/// <param name="different">Relationships of the row that the branch must not begin with.</param>
internal sealed class CountBranchOperator(BranchShape shape, int[] apart, int[] different) : Operator
{
    private readonly BranchCounter _counter = new(shape);
    private readonly RowExceptions? _exceptions = apart.Length + different.Length == 0 ? null : new RowExceptions(apart, different);

    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame, shape.Slots.From);
        if (node < 0)
            return !shape.Optional || Next.Process(frame);
        frame.Tick();
        long count = _exceptions is null ? _counter.Count(node, frame)
            : _exceptions.Read(node, frame) ? _counter.Count(node, _exceptions.Ends, new RowExceptions.Steps(_exceptions), frame) : 0;
        if (count == Tally.TooMany)
            throw RuntimeErrors.TooManyRows(frame.Text);
        return count == 0 || Repeat(frame, count);
    }
}
