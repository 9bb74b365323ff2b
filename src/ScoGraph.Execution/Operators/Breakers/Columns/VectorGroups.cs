using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Breakers.Columns.Tallies;
using ScoGraph.Execution.Operators.Columns.Keys;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// Finds the groups of many rows at once. Each value of a key has a number, and so has each pair of numbers, of which the last is that of
/// the group; only what is new is looked for among the groups.
/// </summary>
/// <param name="keys">The keys.</param>
/// <param name="deferred">Takes groups that are new; null where they are made at once.</param>
internal sealed class VectorGroups(ImmutableArray<ColumnKey> keys, DeferredGroups? deferred)
{
    private readonly KeyColumn[] _columns =
        [.. keys.Select(key => new KeyColumn(key.Make, key.Slot, keeps: deferred is not null && key.Source is null))];
    private readonly PairNumbers[] _pairs = [.. keys.Skip(1).Select(_ => new PairNumbers())];
    private readonly int[] _next = new int[keys.Length];
    private readonly GroupedRows _grouped = new();
    private readonly int[][] _others = [.. keys.Skip(1).Select(_ => new int[Operators.Columns.RowVector.Size])];
    private readonly Value[] _key = new Value[keys.Length];

    /// <summary>For each key the nodes or relationships of the rows under way that it is read off; null where it is computed.</summary>
    private readonly int[]?[] _elements = new int[]?[keys.Length];

    /// <summary>The numbers of the first key, before there are those of pairs.</summary>
    private readonly int[] _first = deferred is null || keys.Length == 1 ? [] : new int[Operators.Columns.RowVector.Size];

    /// <summary>Takes groups that are new; null where they are made at once.</summary>
    public DeferredGroups? Deferred => deferred;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _columns.Sum(column => column.Bytes) + _pairs.Sum(pairs => pairs.Bytes);

    /// <summary>A value of a key that is computed, by its number.</summary>
    public Value ValueOf(int key, int number) => _columns[key][number];

    /// <summary>Whether values of a key are of several kinds, so that two groups may be one.</summary>
    public bool IsMixed => _columns.Any(column => column.IsMixed);

    public void Begin(Frame frame)
    {
        foreach (KeyColumn column in _columns)
            column.Begin(frame);
    }

    /// <summary>Reads the keys of rows; nothing is changed by that.</summary>
    /// <returns>False where rows are to be looked at one by one.</returns>
    public bool Read(BatchRows rows, int from, int count, Frame frame)
    {
        _grouped.Begin(count);
        for (int level = 0; level < _columns.Length; level++)
        {
            if (!_columns[level].Read(frame, rows, from, Numbers(level, count)))
                return false;
        }

        return true;
    }

    /// <summary>Finds the groups of the rows that were read.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="groups">The groups; takes those that are new.</param>
    /// <param name="frame">The run.</param>
    public GroupedRows Find(BatchRows rows, int from, int count, Groups groups, Frame frame)
    {
        if (deferred is not null)
            ReadElements(rows);
        for (int level = 0; level < _columns.Length; level++)
        {
            Func<int, Value, int>? added = _columns.Length == 1 ? (row, _) => Group(rows, from, row, groups, frame) : null;
            _columns[level].Find(Numbers(level, count), added);
            if (level == 0 && _first.Length > 0)
                _grouped.Numbers.CopyTo(_first);
            if (level > 0)
                Pair(level, count, rows, from, groups, frame);
        }

        _grouped.FindRuns();
        return _grouped;
    }

    private void ReadElements(BatchRows rows)
    {
        for (int level = 0; level < keys.Length; level++)
            _elements[level] = keys[level].Source is { } source ? rows[rows.PlaceOf(source.Slot)] : null;
    }

    private Span<int> Numbers(int level, int count) => level == 0 ? _grouped.Numbers : _others[level - 1].AsSpan(0, count);

    /// <summary>Finds the numbers of pairs of the keys so far and one more.</summary>
    private void Pair(int level, int count, BatchRows rows, int from, Groups groups, Frame frame)
    {
        PairNumbers known = _pairs[level - 1];
        Span<int> numbers = _grouped.Numbers, others = Numbers(level, count);
        for (int row = 0; row < numbers.Length; row++)
        {
            int number = known.Find(numbers[row], others[row]);
            if (number < 0)
            {
                number = level == _columns.Length - 1 ? Group(rows, from, row, groups, frame) : _next[level]++;
                known.Add(numbers[row], others[row], number);
            }

            numbers[row] = number;
        }
    }

    private int Group(BatchRows rows, int from, int row, Groups groups, Frame frame)
    {
        if (deferred is not null)
            return Defer(deferred, from, row);
        rows.Put(from + row, frame);
        for (int i = 0; i < _key.Length; i++)
            _key[i] = keys[i].Read(frame);
        return groups.Find(_key, frame).Number;
    }

    /// <summary>Notes of a new group the nodes or relationships of keys that are read off these, and the numbers of others.</summary>
    private int Defer(DeferredGroups deferred, int from, int row)
    {
        int group = deferred.Add();
        for (int level = 0; level < keys.Length; level++)
        {
            deferred[level, group] = _elements[level] is { } elements ? elements[from + row]
                : keys.Length == 1 ? group : level == 0 ? _first[row] : _others[level - 1][row];
        }

        return group;
    }
}
