using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Columns.Computed;

/// <summary>What is computed of many rows at once as long as that can be, and row by row from then on.</summary>
/// <param name="tried">The values.</param>
/// <param name="otherwise">The same, computed row by row.</param>
internal sealed class TriedVector(RowVector tried, ComputedVector otherwise) : MergedVector(otherwise)
{
    private readonly Marks _all = new();

    public override void Begin(Frame frame) => tried.Begin(frame);

    protected override bool TryMerge(Frame frame, BatchRows rows, int from, int count)
    {
        BeginMerge(count);
        _all.Begin(count);
        if (!tried.Read(frame, rows, from, count) || !TryPut(tried, _all, count))
            return false;
        EndMerge(count);
        return true;
    }
}
