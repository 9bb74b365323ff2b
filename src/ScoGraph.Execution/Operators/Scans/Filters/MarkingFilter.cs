using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>
/// A condition that marks the nodes that meet it where their values allow that, and is asked otherwise where they do not.
/// </summary>
/// <param name="slot">Where a row has the node.</param>
internal abstract class MarkingFilter(int slot) : IScanFilter
{
    private readonly BatchRows _rows = new([slot], [false]) { Ascends = true };
    private readonly Marks _marks = new();

    public abstract void Begin(Frame frame);

    public int Narrow(int[] batch, int count, Frame frame) =>
        TryMark(batch, count, _marks, frame) ? _marks.Keep(batch.AsSpan(0, count), batch) : NarrowOtherwise(batch, count, frame);

    /// <summary>Marks the nodes that meet it.</summary>
    /// <returns>False where <see cref="Narrow"/> is to be asked; what is marked then means nothing.</returns>
    public bool TryMark(int[] batch, int count, Marks marks, Frame frame)
    {
        (_rows[0], _rows.Count) = (batch, count);
        return TryMark(_rows, marks, frame);
    }

    /// <summary>Marks the rows that meet it.</summary>
    public abstract bool TryMark(BatchRows rows, Marks marks, Frame frame);

    /// <summary>As <see cref="Narrow"/>, of nodes that it cannot mark.</summary>
    protected abstract int NarrowOtherwise(int[] batch, int count, Frame frame);
}
