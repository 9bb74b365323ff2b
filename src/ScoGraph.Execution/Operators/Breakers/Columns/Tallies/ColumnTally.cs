using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>
/// One aggregate of many groups. What it has of a group its accumulator takes at the end, or earlier where rows come that no tally can
/// hold.
/// </summary>
/// <param name="aggregate">The number of the aggregate in the plan.</param>
internal abstract class ColumnTally(int aggregate)
{
    /// <summary>Which aggregate of the plan it is.</summary>
    public int Aggregate => aggregate;

    /// <summary>Whether what it has of a group is how many there are.</summary>
    public virtual bool IsCount => false;

    /// <summary>Whether it counts rows.</summary>
    public virtual bool IsOfRows => false;

    /// <summary>Whether some of what it had is known to accumulators already.</summary>
    public bool HasTold { get; protected set; }

    /// <summary>Whether the rows under way are more than a tally can hold.</summary>
    public virtual bool NeedsStates => false;

    /// <summary>The bytes that it holds.</summary>
    public virtual long Bytes => 0;

    /// <summary>Every group of which it has something has a number below it.</summary>
    protected abstract int Room { get; }

    /// <summary>Whether no row can be refused.</summary>
    public virtual bool CanTake(int rows) => true;

    /// <summary>How many values it has of a group that its accumulator does not know.</summary>
    public abstract long CountOf(int number);

    /// <summary>What the aggregate says of a group, of which no accumulator knows anything; of each asked once.</summary>
    /// <param name="number">The group.</param>
    /// <param name="function">The function; null for how many rows there are.</param>
    public abstract Value ValueOf(int number, AggregateFunction? function);

    public virtual void Begin(Frame frame)
    {
    }

    /// <summary>Reads rows where no vector does.</summary>
    /// <returns>False where these are to be looked at one by one.</returns>
    public virtual bool Read(Frame frame, BatchRows batch, int from, int count) => true;

    /// <summary>Adds rows to their groups.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="frame">The run.</param>
    public abstract void Add(GroupedRows rows, IGroupStates groups, Frame frame);

    /// <summary>Gives what is here to the accumulators, to which more will come.</summary>
    public virtual void Flush(IGroupStates groups, Frame frame) => Finish(groups);

    /// <summary>Gives what is here to the accumulators, to which nothing else will come.</summary>
    public void Finish(IGroupStates groups)
    {
        for (int number = 0; number < Room; number++)
            Flush(number, groups);
    }

    /// <summary>Gives what is here of one group to its accumulator.</summary>
    public void Finish(int number, GroupState state)
    {
        if (CountOf(number) > 0)
            Give(number, state);
    }

    /// <summary>Gives what is here of one group, which is something, to its accumulator, and forgets it.</summary>
    protected abstract void Give(int number, GroupState state);

    protected void Flush(int number, IGroupStates groups)
    {
        if (CountOf(number) == 0)
            return;
        HasTold = true;
        Give(number, groups.State(number));
    }

    /// <summary>Gives each value to the accumulator of its group.</summary>
    protected void AddEach(ReadOnlySpan<int> numbers, RowVector values, IGroupStates groups, Frame frame)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            // What came before is told before: which of equal values is kept depends on it.
            Flush(numbers[row], groups);
            groups.State(numbers[row]).Add(Aggregate, values[row], frame, groups.Held);
        }
    }

    /// <summary>Has a place for each group.</summary>
    protected static void MakeRoom<T>(ref T[] places, int groups)
    {
        if (places.Length < groups)
            Array.Resize(ref places, Math.Max(groups, places.Length * 2));
    }
}
