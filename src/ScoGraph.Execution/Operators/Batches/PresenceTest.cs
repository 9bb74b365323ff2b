using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>Whether a value is null. One run's.</summary>
/// <param name="values">The values.</param>
/// <param name="isThere">Whether rows are wanted of which it is not.</param>
internal sealed class PresenceTest(RowVector values, bool isThere) : IBatchTest
{
    private readonly Marks _marks = new();

    public void Begin(Frame frame) => values.Begin(frame);

    public bool Test(Frame frame, BatchRows rows, int from, int count, Marks marked)
    {
        if (!values.Read(frame, rows, from, count))
            return false;
        _marks.Set(marked);
        values.KeepPresent(_marks, count);
        if (isThere)
            marked.Set(_marks);
        else
            marked.Remove(_marks);
        return true;
    }
}
