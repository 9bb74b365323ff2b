using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>How many rows the groups have, or values.</summary>
/// <param name="aggregate">The number of the aggregate in the plan.</param>
/// <param name="values">The values of the rows under way; null where rows are counted.</param>
internal sealed class CountTally(int aggregate, RowVector? values) : ColumnTally(aggregate)
{
    private long[] _counts = [];

    public override bool IsCount => true;

    public override bool IsOfRows => values is null;

    public override bool NeedsStates => values is { Kind: VectorKind.Values };

    public override long Bytes => _counts.Length * (long)sizeof(long);

    protected override int Room => _counts.Length;

    public override long CountOf(int number) => number < _counts.Length ? _counts[number] : 0;

    public override Value ValueOf(int number, AggregateFunction? function) => Value.FromInteger(CountOf(number));

    /// <summary>Takes over how many rows another has counted besides, which does so no more.</summary>
    public void TakeRows(NumberTally counting)
    {
        counting.CountsRows = false;
        MakeRoom(ref _counts, counting.Count);
        for (int number = 0; number < counting.Count; number++)
            _counts[number] += counting.CountOf(number);
        HasTold |= counting.HasTold;
    }

    public override void Add(GroupedRows rows, IGroupStates groups, Frame frame)
    {
        MakeRoom(ref _counts, groups.Count);
        if (NeedsStates)
            AddEach(rows.Numbers, values!, groups, frame);
        else if (values is null || (values.Kind != VectorKind.Strings && values.IsWhole))
            AddRows(rows);
        else
            AddPresent(rows.Numbers);
    }

    protected override void Give(int number, GroupState state)
    {
        if (values is null)
            state.AddRows(_counts[number]);
        else
            state.Add(Aggregate, new IntegerTally(_counts[number], 0, 0, 0));
        _counts[number] = 0;
    }

    private void AddRows(GroupedRows rows)
    {
        int from = 0;
        foreach (int end in rows.Ends)
        {
            _counts[rows.Numbers[from]] += end - from;
            from = end;
        }

        if (from == 0)
            TallyLoops.AddRows(_counts, rows.Numbers);
    }

    private void AddPresent(ReadOnlySpan<int> numbers)
    {
        bool isText = values!.Kind == VectorKind.Strings;
        for (int row = 0; row < numbers.Length; row++)
        {
            if (isText ? values.Strings[row] is not null : values.Present[row])
                _counts[numbers[row]]++;
        }
    }
}
