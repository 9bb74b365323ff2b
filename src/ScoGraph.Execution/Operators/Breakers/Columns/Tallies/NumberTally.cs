using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>
/// The sum of the integers of each group, or the least or the greatest; any other value is given to the accumulator.
/// </summary>
/// <param name="aggregate">The number of the aggregate in the plan.</param>
/// <param name="kind">What it needs.</param>
/// <param name="values">The values of the rows under way.</param>
internal sealed class NumberTally(int aggregate, TallyKind kind, RowVector values) : ColumnTally(aggregate)
{
    /// <summary>So many rows of one group are worth to be taken as one.</summary>
    private const int Long = 8;

    private GroupTally[] _tallies = [];

    /// <summary>Whether the rows of groups are those of which it has a value: then nobody else counts them.</summary>
    public bool CountsRows { get; set; }

    /// <summary>Whether it takes an integer of each of the rows under way.</summary>
    public bool TakesAll => values is { Kind: VectorKind.Integers, IsWhole: true };

    /// <summary>How many groups it has a place for.</summary>
    public int Count => _tallies.Length;

    public override bool NeedsStates => values.Kind != VectorKind.Integers;

    public override long Bytes => _tallies.Length * (3L * sizeof(long));

    protected override int Room => _tallies.Length;

    public override bool CanTake(int rows) => kind != TallyKind.Sum || values.HasOnlyNumbers(rows);

    public override long CountOf(int number) => number < _tallies.Length ? _tallies[number].Count : 0;

    public override Value ValueOf(int number, AggregateFunction? function) => function is null ? Value.FromInteger(CountOf(number))
        : function.OfIntegers(number < _tallies.Length ? _tallies[number].Integers : default);

    public override void Add(GroupedRows rows, IGroupStates groups, Frame frame)
    {
        MakeRoom(ref _tallies, groups.Count);
        if (NeedsStates)
        {
            AddEach(rows.Numbers, values, groups, frame);
            return;
        }

        ReadOnlySpan<int> numbers = rows.Numbers;
        int from = 0;
        foreach (int end in rows.Ends)
        {
            AddPresent(numbers[from..end], from, groups);
            from = end;
        }

        if (from == 0)
            AddPresent(numbers, 0, groups);
    }

    protected override void Give(int number, GroupState state)
    {
        if (CountsRows)
            state.AddRows(_tallies[number].Count);
        state.Add(Aggregate, _tallies[number].Integers);
        _tallies[number] = default;
    }

    /// <summary>Adds what is there of rows from one on.</summary>
    private void AddPresent(ReadOnlySpan<int> numbers, int from, IGroupStates groups)
    {
        ReadOnlySpan<long> integers = values.Integers.AsSpan(from, numbers.Length);
        if (values.IsWhole)
        {
            AddWhole(numbers, integers, groups);
            return;
        }

        ReadOnlySpan<bool> present = values.Present.AsSpan(from, numbers.Length);
        for (int row = 0; row < numbers.Length;)
        {
            int end = row;
            while (end < numbers.Length && present[end])
                end++;
            if (end > row)
                AddWhole(numbers[row..end], integers[row..end], groups);
            row = end;
            while (row < numbers.Length && !present[row])
                row++;
        }
    }

    private void AddWhole(ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers, IGroupStates groups)
    {
        if (numbers.Length >= Long && !numbers.ContainsAnyExcept(numbers[0]) && _tallies[numbers[0]].TryAdd(kind, integers))
            return;
        if (kind == TallyKind.Sum)
            Sum(numbers, integers, groups);
        else if (kind == TallyKind.Least)
            TallyLoops.Least(_tallies, numbers, integers);
        else
            TallyLoops.Greatest(_tallies, numbers, integers);
    }

    private void Sum(ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers, IGroupStates groups)
    {
        // The accumulator has room for sums that do not fit here.
        for (int from = 0; (from = TallyLoops.Sum(_tallies, numbers, integers, from)) < numbers.Length;)
            Flush(numbers[from], groups);
    }
}
