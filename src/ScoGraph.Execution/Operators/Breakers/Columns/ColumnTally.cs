using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// One aggregate of many groups: of integers a tally stands for each group, which its accumulator takes at the end; of other values each is
/// given to the accumulator.
/// </summary>
/// <param name="aggregate">The number of the aggregate in the plan.</param>
/// <param name="kind">What it needs.</param>
/// <param name="values">The values of the rows under way; null where it counts rows.</param>
internal sealed class ColumnTally(int aggregate, TallyKind kind, RowVector? values)
{
    /// <summary>So many rows of one group are worth to be taken as one.</summary>
    private const int Long = 8;

    private GroupTally[] _tallies = [];

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _tallies.Length * (3L * sizeof(long));

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
    public bool CanTake(int rows) => kind != TallyKind.Sum || values!.HasOnlyNumbers(rows);

    /// <summary>Adds rows to their groups.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="frame">The run.</param>
    public void Add(GroupedRows rows, Groups groups, Frame frame)
    {
        if (_tallies.Length < groups.InOrder.Count)
            Array.Resize(ref _tallies, Math.Max(groups.InOrder.Count, _tallies.Length * 2));
        if (kind == TallyKind.Rows)
            AddRows(rows);
        else if (kind == TallyKind.Count && values!.Kind != VectorKind.Values)
            Count(rows);
        else if (kind == TallyKind.Each || values!.Kind != VectorKind.Integers)
            AddEach(rows.Numbers, groups, frame);
        else
            AddIntegers(rows, values.Integers, groups);
    }

    /// <summary>Gives what is here to the accumulators.</summary>
    public void Flush(Groups groups)
    {
        for (int number = 0; number < _tallies.Length; number++)
            Flush(number, groups);
    }

    private void Flush(int number, Groups groups)
    {
        if (_tallies[number].Count == 0)
            return;
        GroupState state = groups.InOrder[number].State;
        if (CountsRows)
            state.AddRows(_tallies[number].Count);
        if (kind == TallyKind.Rows)
            state.AddRows(_tallies[number].Count);
        else
            state.Add(aggregate, _tallies[number].Integers);
        _tallies[number] = default;
    }

    private void AddRows(GroupedRows rows)
    {
        int from = 0;
        foreach (int end in rows.Ends)
        {
            _tallies[rows.Numbers[from]].Count += end - from;
            from = end;
        }

        if (from == 0)
            AddRows(_tallies, rows.Numbers);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(GroupTally[] tallies, ReadOnlySpan<int> numbers)
    {
        foreach (int number in numbers)
            tallies[number].Count++;
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
                _tallies[numbers[row]].Count++;
        }
    }

    private void AddEach(ReadOnlySpan<int> numbers, Groups groups, Frame frame)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            // What came before is told before: which of equal values is kept depends on it.
            Flush(numbers[row], groups);
            groups.InOrder[numbers[row]].State.Add(aggregate, values![row], frame, groups.Held);
        }
    }

    private void AddIntegers(GroupedRows rows, ReadOnlySpan<long> integers, Groups groups)
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
    private void AddPresent(ReadOnlySpan<int> numbers, int from, ReadOnlySpan<long> integers, Groups groups)
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

    private void AddWhole(ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers, Groups groups)
    {
        integers = integers[..numbers.Length];
        if (numbers.Length >= Long && !numbers.ContainsAnyExcept(numbers[0]) && TryAddRun(ref _tallies[numbers[0]], integers))
            return;
        if (kind == TallyKind.Sum)
            Sum(numbers, integers, groups);
        else if (kind == TallyKind.Least)
            Least(_tallies, numbers, integers);
        else
            Greatest(_tallies, numbers, integers);
    }

    /// <summary>Adds integers of one group; false where their sum may not fit.</summary>
    private bool TryAddRun(ref GroupTally tally, ReadOnlySpan<long> integers)
    {
        bool isFirst = tally.Count == 0;
        long result;
        if (kind == TallyKind.Sum)
        {
            if (!IntegerRuns.TrySum(integers, out long sum))
                return false;
            result = unchecked(tally.Result + sum);
            if (((tally.Result ^ result) & (sum ^ result)) < 0)
                return false;
        }
        else if (kind == TallyKind.Least)
        {
            result = IntegerRuns.Least(integers) is var least && isFirst ? least : Math.Min(least, tally.Result);
        }
        else
        {
            result = IntegerRuns.Greatest(integers) is var greatest && isFirst ? greatest : Math.Max(greatest, tally.Result);
        }

        (tally.First, tally.Result, tally.Count) = (isFirst ? integers[0] : tally.First, result, tally.Count + integers.Length);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers, Groups groups)
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Least(GroupTally[] tallies, ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            ref GroupTally tally = ref tallies[numbers[row]];
            if (tally.Count++ == 0 || integers[row] < tally.Result)
                tally.Result = integers[row];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Greatest(GroupTally[] tallies, ReadOnlySpan<int> numbers, ReadOnlySpan<long> integers)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            ref GroupTally tally = ref tallies[numbers[row]];
            if (tally.Count++ == 0 || integers[row] > tally.Result)
                tally.Result = integers[row];
        }
    }
}
