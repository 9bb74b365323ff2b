using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// Finds the groups of many rows at once. Each value of a key has a number, and so has each pair of numbers, of which the last is that of
/// the group; only what is new is looked for among the groups.
/// </summary>
/// <param name="sources">The keys.</param>
/// <param name="deferred">Takes groups that are new; null where they are made at once.</param>
internal sealed class VectorGroups(ColumnSource[] sources, DeferredGroups? deferred)
{
    private readonly KeyColumn[] _columns = [.. sources.Select(source => new KeyColumn(source))];
    private readonly PairNumbers[] _pairs = [.. sources.Skip(1).Select(_ => new PairNumbers())];
    private readonly int[] _next = new int[sources.Length];
    private readonly int[] _numbers = new int[ColumnVector.Size];
    private readonly int[] _others = sources.Length > 1 ? new int[ColumnVector.Size] : [];
    private readonly Value[] _key = new Value[sources.Length];

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _columns.Sum(column => column.Bytes) + _pairs.Sum(pairs => pairs.Bytes);

    /// <summary>Whether values of a key are of several kinds, so that two groups may be one.</summary>
    public bool IsMixed => _columns.Any(column => column.IsMixed);

    /// <summary>Finds the groups of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="groups">The groups; takes those that are new.</param>
    /// <param name="frame">The run.</param>
    /// <returns>The number of the group of each.</returns>
    public ReadOnlySpan<int> Find(BatchRows rows, int from, int count, Groups groups, Frame frame)
    {
        Span<int> numbers = _numbers.AsSpan(0, count), others = _others.AsSpan(0, Math.Min(count, _others.Length));
        for (int level = 0; level < sources.Length; level++)
        {
            int place = rows.PlaceOf(sources[level].Slot);
            Func<int, int>? added = null;
            _columns[level].Find(
                frame, rows[place].AsSpan(from, count), rows.Ascends && place == 0, level == 0 ? numbers : others,
                sources.Length == 1 ? added ??= row => Group(rows, from + row, groups, frame) : null);
            if (level > 0)
                Pair(level, numbers, rows, from, groups, frame);
        }

        return numbers;
    }

    /// <summary>Finds the numbers of pairs of the keys so far and one more.</summary>
    private void Pair(int level, Span<int> numbers, BatchRows rows, int from, Groups groups, Frame frame)
    {
        PairNumbers known = _pairs[level - 1];
        for (int row = 0; row < numbers.Length; row++)
        {
            int number = known.Find(numbers[row], _others[row]);
            if (number < 0)
            {
                number = level == sources.Length - 1 ? Group(rows, from + row, groups, frame) : _next[level]++;
                known.Add(numbers[row], _others[row], number);
            }

            numbers[row] = number;
        }
    }

    private int Group(BatchRows rows, int row, Groups groups, Frame frame)
    {
        if (deferred is not null)
            return deferred.Add(rows, row);
        for (int i = 0; i < sources.Length; i++)
            _key[i] = sources[i].Read(frame, rows[rows.PlaceOf(sources[i].Slot)][row]);
        return groups.Find(_key, frame).Number;
    }
}
