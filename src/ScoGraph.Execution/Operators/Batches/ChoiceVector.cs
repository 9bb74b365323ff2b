using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Computed;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>What the first branch gives whose condition holds; a branch is computed where some row takes it.</summary>
/// <param name="conditions">The conditions.</param>
/// <param name="results">What each branch gives.</param>
/// <param name="otherwise">What is given where none holds; null for null.</param>
/// <param name="computed">The same, computed row by row.</param>
internal sealed class ChoiceVector(
    ImmutableArray<IBatchTest> conditions, ImmutableArray<RowVector> results, RowVector? otherwise, ComputedVector computed)
    : MergedVector(computed)
{
    private readonly Marks _open = new();
    private readonly Marks _met = new();

    public override void Begin(Frame frame)
    {
        foreach (IBatchTest condition in conditions)
            condition.Begin(frame);
        foreach (RowVector result in results)
            result.Begin(frame);
        otherwise?.Begin(frame);
    }

    protected override bool TryMerge(Frame frame, BatchRows rows, int from, int count)
    {
        BeginMerge(count);
        _open.Begin(count);
        for (int branch = 0; branch < results.Length && _open.Count > 0; branch++)
        {
            _met.Set(_open);
            if (!conditions[branch].Test(frame, rows, from, count, _met))
                return false;
            _open.Remove(_met);
            if (!TryPut(results[branch], _met))
                return false;
        }

        if (otherwise is not null && !TryPut(otherwise, _open))
            return false;
        EndMerge(count);
        return true;

        bool TryPut(RowVector result, Marks marked) =>
            marked.Count == 0 || (result.Read(frame, rows, from, count) && this.TryPut(result, marked, count));
    }
}
