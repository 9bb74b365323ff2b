using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>The list of the values of each group.</summary>
/// <param name="aggregate">The number of the aggregate in the plan.</param>
/// <param name="values">The values of the rows under way.</param>
internal sealed class ListTally(int aggregate, RowVector values) : ColumnTally(aggregate)
{
    private readonly CollectedLists _lists = new();

    public override long Bytes => _lists.Bytes;

    protected override int Room => _lists.Room;

    public override long CountOf(int number) => _lists.CountOf(number);

    public override Value ValueOf(int number, AggregateFunction? function) => Value.FromList(_lists.Take(number));

    public override void Add(GroupedRows rows, IGroupStates groups, Frame frame)
    {
        _lists.MakeRoom(groups.Count);
        _lists.Add(rows.Numbers, values);
    }

    public override void Flush(IGroupStates groups, Frame frame)
    {
        groups.Held.Add(frame, _lists.Bytes);
        base.Flush(groups, frame);
        _lists.Clear();
    }

    protected override void Give(int number, GroupState state) => state.AddList(Aggregate, _lists.Take(number));
}
