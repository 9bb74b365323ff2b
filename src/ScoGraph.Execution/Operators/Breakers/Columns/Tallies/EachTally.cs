using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>Gives each value to the accumulator of its group, integers many at once where it takes them so.</summary>
/// <param name="aggregate">The number of the aggregate in the plan.</param>
/// <param name="values">The values of the rows under way.</param>
/// <param name="takesAll">Whether the accumulator takes integers many at once; it refuses what is no number then.</param>
internal sealed class EachTally(int aggregate, RowVector values, bool takesAll) : ColumnTally(aggregate)
{
    public override bool NeedsStates => true;

    protected override int Room => 0;

    public override bool CanTake(int rows) => !takesAll || values.HasOnlyNumbers(rows);

    public override long CountOf(int number) => 0;

    public override Value ValueOf(int number, AggregateFunction? function) =>
        throw new InvalidOperationException("Accumulators have all of it.");

    public override void Add(GroupedRows rows, IGroupStates groups, Frame frame)
    {
        if (takesAll && values is { Kind: VectorKind.Integers, IsWhole: true })
            TallyLoops.AddAll(Aggregate, rows.Numbers, values.Integers, groups, frame);
        else
            AddEach(rows.Numbers, values, groups, frame);
    }

    protected override void Give(int number, GroupState state)
    {
    }
}
