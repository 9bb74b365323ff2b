using System.Collections.Immutable;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Columns.Computed;

/// <summary>The first of some values that is not null; what is behind it is read only for rows that have none yet.</summary>
/// <param name="parts">The values.</param>
/// <param name="otherwise">The same, computed row by row.</param>
internal sealed class FirstVector(ImmutableArray<RowVector> parts, ComputedVector otherwise) : MergedVector(otherwise)
{
    private readonly Marks _open = new();
    private readonly Marks _met = new();

    public override void Begin(Frame frame)
    {
        foreach (RowVector part in parts)
            part.Begin(frame);
    }

    protected override bool TryMerge(Frame frame, BatchRows rows, int from, int count)
    {
        BeginMerge(count);
        _open.Begin(count);
        foreach (RowVector part in parts)
        {
            if (_open.Count == 0)
                break;
            if (!part.Read(frame, rows, from, count))
                return false;
            _met.Set(_open);
            part.KeepPresent(_met, count);
            if (!TryPut(part, _met, count))
                return false;
            _open.Remove(_met);
        }

        EndMerge(count);
        return true;
    }
}
