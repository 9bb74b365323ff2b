using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>
/// How many different values the groups have, or the lists of these. Values are known by their numbers, as long as all are of one kind.
/// </summary>
/// <param name="aggregate">The number of the aggregate in the plan.</param>
/// <param name="different">The values.</param>
/// <param name="isList">Whether they are listed, not counted.</param>
internal sealed class DifferentTally(int aggregate, DifferentValues different, bool isList) : ColumnTally(aggregate)
{
    private long[] _counts = [];
    private CollectedLists? _lists;
    private bool _isGiven;

    public override bool IsCount => !isList;

    public override bool NeedsStates => different.IsMixed;

    public override long Bytes => (_counts.Length * (long)sizeof(long)) + different.Bytes;

    protected override int Room => _counts.Length;

    public override long CountOf(int number) => number < _counts.Length ? _counts[number] : 0;

    public override Value ValueOf(int number, AggregateFunction? function) =>
        isList ? Value.FromList(Lists().Take(number)) : Value.FromInteger(CountOf(number));

    public override void Begin(Frame frame) => different.Begin(frame);

    // Of equivalent values a list has the one that came first in its group, of which numbers know nothing.
    public override bool Read(Frame frame, BatchRows batch, int from, int count) =>
        different.Read(frame, batch, from, count) && (!isList || different.IsExact);

    public override void Add(GroupedRows rows, IGroupStates groups, Frame frame)
    {
        MakeRoom(ref _counts, groups.Count);
        ReadOnlySpan<int> numbers = rows.Numbers;
        if (!_isGiven && !different.IsMixed)
        {
            different.Count(numbers, _counts);
            return;
        }

        GiveAll(groups, frame);
        for (int row = 0; row < numbers.Length; row++)
            groups.State(numbers[row]).Add(Aggregate, different[row], frame, groups.Held);
    }

    public override void Flush(IGroupStates groups, Frame frame) => GiveAll(groups, frame);

    protected override void Give(int number, GroupState state)
    {
        if (isList)
            state.AddList(Aggregate, Lists().Take(number));
        else
            state.Add(Aggregate, new IntegerTally(_counts[number], 0, 0, 0));
        _counts[number] = 0;
    }

    /// <summary>Gives the different values to the accumulators, which look from then on for themselves whether they had a value.</summary>
    private void GiveAll(IGroupStates groups, Frame frame)
    {
        if (_isGiven)
            return;
        _isGiven = true;
        foreach ((int number, Value value) in different.InOrder())
        {
            frame.Tick();
            groups.State(number).Add(Aggregate, value, frame, groups.Held);
            HasTold = true;
        }

        _counts.AsSpan().Clear();
    }

    private CollectedLists Lists()
    {
        if (_lists is not null)
            return _lists;
        _lists = new CollectedLists();
        _lists.MakeRoom(_counts.Length);
        foreach ((int number, Value value) in different.InOrder())
            _lists.Add(number, value);
        return _lists;
    }
}
