using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>One condition or another: the second is asked of those that do not meet the first.</summary>
/// <param name="slot">Where a row has the node.</param>
/// <param name="first">The first.</param>
/// <param name="second">The second.</param>
internal sealed class EitherFilter(int slot, IScanFilter first, IScanFilter second) : MarkingFilter(slot)
{
    private readonly Marks _marks = new();
    private int[] _first = [];
    private int[] _second = [];

    public override void Begin(Frame frame)
    {
        first.Begin(frame);
        second.Begin(frame);
    }

    public override bool TryMark(BatchRows rows, Marks marks, Frame frame)
    {
        if (first is not MarkingFilter one || second is not MarkingFilter other
            || !one.TryMark(rows, marks, frame) || !other.TryMark(rows, _marks, frame))
            return false;
        marks.Or(_marks);
        return true;
    }

    protected override int NarrowOtherwise(int[] batch, int count, Frame frame)
    {
        if (_first.Length < count)
            (_first, _second) = (new int[batch.Length], new int[batch.Length]);
        batch.AsSpan(0, count).CopyTo(_first);
        int met = first.Narrow(_first, count, frame), open = 0;
        for (int i = 0, at = 0; i < count; i++)
        {
            if (at < met && batch[i] == _first[at])
                at++;
            else
                _second[open++] = batch[i];
        }

        int late = open == 0 ? 0 : second.Narrow(_second, open, frame);
        return late == 0 ? Put(batch, met) : Merge(batch, count, met, late);
    }

    private int Put(int[] batch, int met)
    {
        _first.AsSpan(0, met).CopyTo(batch);
        return met;
    }

    /// <summary>Both in the order of the batch, of which each is a part.</summary>
    private int Merge(int[] batch, int count, int met, int late)
    {
        int kept = 0;
        for (int i = 0, a = 0, b = 0; i < count; i++)
        {
            int node = batch[i];
            if (a < met && _first[a] == node)
                a++;
            else if (b < late && _second[b] == node)
                b++;
            else
                continue;
            batch[kept++] = node;
        }

        return kept;
    }
}
