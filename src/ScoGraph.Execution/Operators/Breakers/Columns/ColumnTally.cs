using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// One aggregate of many groups: of integers a tally stands for each group, which its accumulator takes at the end; of other values each is
/// given to the accumulator. Different values are known by their numbers, as long as all are of one kind.
/// </summary>
/// <param name="aggregate">The number of the aggregate in the plan.</param>
/// <param name="kind">What it needs.</param>
/// <param name="values">The values of the rows under way; null where it counts rows or different values.</param>
/// <param name="different">The different values; null where it does anything else.</param>
internal sealed class ColumnTally(int aggregate, TallyKind kind, RowVector? values, DifferentValues? different)
{
    /// <summary>So many rows of one group are worth to be taken as one.</summary>
    private const int Long = 8;

    /// <summary>What there is of each group; of what only counts how many.</summary>
    private GroupTally[] _tallies = [];
    private long[] _counts = [];
    private bool _isGiven;

    /// <summary>Which aggregate of the plan it is.</summary>
    public int Aggregate => aggregate;

    /// <summary>Whether what it has of a group is how many there are.</summary>
    public bool IsCount => kind is TallyKind.Rows or TallyKind.Count or TallyKind.Different;

    /// <summary>Whether some of what it had is known to accumulators already.</summary>
    public bool HasTold { get; private set; }

    /// <summary>Whether the rows under way are more than a tally can hold.</summary>
    public bool NeedsStates => kind switch
    {
        TallyKind.Rows => false,
        TallyKind.Count => values!.Kind == VectorKind.Values,
        TallyKind.Different => different!.IsMixed,
        TallyKind.Each or TallyKind.All => true,
        _ => values!.Kind != VectorKind.Integers,
    };

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => (_tallies.Length * (3L * sizeof(long))) + (_counts.Length * (long)sizeof(long)) + (different?.Bytes ?? 0);

    /// <summary>Whether the rows of groups are those of which it has a value: then nobody else counts them.</summary>
    public bool CountsRows { get; set; }

    /// <summary>Whether it takes an integer of each of the rows under way.</summary>
    public bool TakesAll => kind is TallyKind.Sum or TallyKind.Least or TallyKind.Greatest && values is
    {
        Kind: VectorKind.Integers, IsWhole: true
    };

    /// <summary>Whether it counts rows.</summary>
    public bool IsOfRows => kind == TallyKind.Rows;

    /// <summary>Whether no row can be refused.</summary>
    public bool CanTake(int rows) => kind is not (TallyKind.Sum or TallyKind.All) || values!.HasOnlyNumbers(rows);

    /// <summary>What it counts of a group.</summary>
    public long CountOf(int number) =>
        number < _counts.Length ? _counts[number] : number < _tallies.Length ? _tallies[number].Count : 0;

    public void Begin(Frame frame) => different?.Begin(frame);

    /// <summary>Reads rows where no vector does.</summary>
    /// <returns>False where these are to be looked at one by one.</returns>
    public bool Read(Frame frame, BatchRows batch, int from, int count) => different?.Read(frame, batch, from, count) ?? true;

    /// <summary>Takes over how many rows another has counted besides, which does so no more.</summary>
    public void TakeRows(ColumnTally counting)
    {
        MakeRoom(counting._tallies.Length);
        for (int number = 0; number < counting._tallies.Length; number++)
            _counts[number] += counting._tallies[number].Count;
        HasTold |= counting.HasTold;
        counting.CountsRows = false;
    }

    /// <summary>Adds rows to their groups.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="frame">The run.</param>
    public void Add(GroupedRows rows, IGroupStates groups, Frame frame)
    {
        MakeRoom(groups.Count);
        if (kind == TallyKind.Rows)
            AddRows(rows);
        else if (kind == TallyKind.Different)
            AddDifferent(rows.Numbers, groups, frame);
        else if (kind == TallyKind.Count && values!.Kind != VectorKind.Values)
            Count(rows);
        else if (kind == TallyKind.All && values is { Kind: VectorKind.Integers, IsWhole: true })
            TallyLoops.AddAll(aggregate, rows.Numbers, values.Integers, groups, frame);
        else if (kind is TallyKind.Each or TallyKind.All || values!.Kind != VectorKind.Integers)
            AddEach(rows.Numbers, groups, frame);
        else
            AddIntegers(rows, values.Integers, groups);
    }

    /// <summary>Gives what is here to the accumulators, to which more will come.</summary>
    public void Flush(IGroupStates groups, Frame frame)
    {
        if (kind == TallyKind.Different)
            Give(groups, frame);
        for (int number = 0; number < Math.Max(_tallies.Length, _counts.Length); number++)
            Flush(number, groups);
    }

    /// <summary>Gives what is here to the accumulators, to which nothing else will come.</summary>
    public void Finish(IGroupStates groups)
    {
        for (int number = 0; number < Math.Max(_tallies.Length, _counts.Length); number++)
            Flush(number, groups);
    }

    private void Flush(int number, IGroupStates groups)
    {
        if (CountOf(number) == 0)
            return;
        HasTold = true;
        Finish(number, groups.State(number));
    }

    /// <summary>Gives what is here of one group to its accumulator.</summary>
    public void Finish(int number, GroupState state)
    {
        long count = CountOf(number);
        if (count == 0)
            return;
        if (CountsRows || kind == TallyKind.Rows)
            state.AddRows(count);
        if (IsCount)
            _counts[number] = 0;
        if (kind == TallyKind.Rows)
            return;
        state.Add(aggregate, IsCount ? new IntegerTally(count, 0, 0, 0) : _tallies[number].Integers);
        if (!IsCount)
            _tallies[number] = default;
    }

    /// <summary>What the aggregate says of a group, of which no accumulator knows anything.</summary>
    /// <param name="number">The group.</param>
    /// <param name="function">The function; null for how many rows there are.</param>
    public Value ValueOf(int number, AggregateFunction? function) => function is null ? Value.FromInteger(CountOf(number))
        : function.OfIntegers(IsCount || number >= _tallies.Length ? new(CountOf(number), 0, 0, 0) : _tallies[number].Integers);

    private void MakeRoom(int groups)
    {
        if (!IsCount && _tallies.Length < groups)
            Array.Resize(ref _tallies, Math.Max(groups, _tallies.Length * 2));
        else if (IsCount && _counts.Length < groups)
            Array.Resize(ref _counts, Math.Max(groups, _counts.Length * 2));
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

    private void Count(GroupedRows rows)
    {
        if (values!.Kind != VectorKind.Strings && values.IsWhole)
        {
            AddRows(rows);
            return;
        }

        bool isText = values.Kind == VectorKind.Strings;
        ReadOnlySpan<int> numbers = rows.Numbers;
        for (int row = 0; row < numbers.Length; row++)
        {
            if (isText ? values.Strings[row] is not null : values.Present[row])
                _counts[numbers[row]]++;
        }
    }

    private void AddEach(ReadOnlySpan<int> numbers, IGroupStates groups, Frame frame)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            // What came before is told before: which of equal values is kept depends on it.
            Flush(numbers[row], groups);
            groups.State(numbers[row]).Add(aggregate, values![row], frame, groups.Held);
        }
    }

    private void AddDifferent(ReadOnlySpan<int> numbers, IGroupStates groups, Frame frame)
    {
        if (!_isGiven && !different!.IsMixed)
        {
            different.Count(numbers, _counts);
            return;
        }

        Give(groups, frame);
        for (int row = 0; row < numbers.Length; row++)
            groups.State(numbers[row]).Add(aggregate, different![row], frame, groups.Held);
    }

    /// <summary>Gives the different values to the accumulators, which look from then on for themselves whether they had a value.</summary>
    private void Give(IGroupStates groups, Frame frame)
    {
        if (_isGiven)
            return;
        _isGiven = true;
        foreach ((int number, Value value) in different!.InOrder())
        {
            frame.Tick();
            groups.State(number).Add(aggregate, value, frame, groups.Held);
        }

        _counts.AsSpan().Clear();
    }

    private void AddIntegers(GroupedRows rows, ReadOnlySpan<long> integers, IGroupStates groups)
    {
        ReadOnlySpan<int> numbers = rows.Numbers;
        int from = 0;
        foreach (int end in rows.Ends)
        {
            AddPresent(numbers[from..end], from, integers, groups);
            from = end;
        }

        if (from == 0)
            AddPresent(numbers, 0, integers, groups);
    }

    /// <summary>Adds what is there of rows from one on.</summary>
    private void AddPresent(ReadOnlySpan<int> numbers, int from, ReadOnlySpan<long> integers, IGroupStates groups)
    {
        if (values!.IsWhole)
        {
            AddWhole(numbers, integers[from..], groups);
            return;
        }

        ReadOnlySpan<bool> present = values.Present.AsSpan(from, numbers.Length);
        for (int row = 0; row < numbers.Length;)
        {
            int end = row;
            while (end < numbers.Length && present[end])
                end++;
            if (end > row)
                AddWhole(numbers[row..end], integers[(from + row)..], groups);
            row = end;
            while (row < numbers.Length && !present[row])
                row++;
        }
    }

    private void AddWhole(ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers, IGroupStates groups)
    {
        integers = integers[..numbers.Length];
        if (numbers.Length >= Long && !numbers.ContainsAnyExcept(numbers[0]) && _tallies[numbers[0]].TryAdd(kind, integers))
            return;
        if (kind == TallyKind.Sum)
            Sum(numbers, integers, groups);
        else if (kind == TallyKind.Least)
            TallyLoops.Least(_tallies, numbers, integers);
        else
            TallyLoops.Greatest(_tallies, numbers, integers);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers, IGroupStates groups)
    {
        GroupTally[] tallies = _tallies;
        integers = integers[..numbers.Length];
        for (int row = 0; row < numbers.Length; row++)
        {
            ref GroupTally tally = ref tallies[numbers[row]];
            long value = integers[row], sum = unchecked(tally.Result + value);
            if (((tally.Result ^ sum) & (value ^ sum)) < 0)
            {
                // The accumulator has room for sums that do not fit here.
                Flush(numbers[row], groups);
                sum = value;
            }

            if (tally.Count++ == 0)
                tally.First = value;
            tally.Result = sum;
        }
    }
}
