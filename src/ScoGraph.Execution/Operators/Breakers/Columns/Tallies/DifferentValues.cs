using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Keys;
using ScoGraph.Execution.Rows;
using ScoGraph.Execution.Rows.Nodes;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>Which values groups have, each value once. Nodes of the only group there is need no numbers.</summary>
/// <param name="key">What is read of each row.</param>
/// <param name="isOnly">Whether there is but one group.</param>
internal sealed class DifferentValues(ColumnKey key, bool isOnly)
{
    private readonly FoundNodes? _nodes =
        isOnly && key.Source is { Key: null, OfRelationship: false, MayLack: false } ? new FoundNodes() : null;
    private readonly PairSet _pairs = new();
    private readonly List<Value> _values = [];
    private readonly int[] _found = new int[RowVector.Size];
    private KeyColumn? _column;
    private int _missing = -1;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes =>
        (_nodes?.Bytes ?? 0) + (_column?.Bytes ?? 0) + _pairs.Bytes + (_values.Count * (long)ValueSize.OfValue);

    /// <summary>Whether there are values of several kinds, of which two may be equivalent.</summary>
    public bool IsMixed => _column is { IsMixed: true };

    /// <summary>Whether no two values that are told apart are equivalent, nor two equivalent ones shown differently.</summary>
    public bool IsExact => _column is null or { IsExact: true };

    public void Begin(Frame frame)
    {
        if (_nodes is not null)
            return;
        _column = new KeyColumn(key.Make, key.Slot);
        _column.Begin(frame);
    }

    /// <summary>Reads the values of rows.</summary>
    /// <returns>False where rows are to be looked at one by one.</returns>
    public bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        Span<int> found = _found.AsSpan(0, count);
        if (_column is null)
        {
            rows[rows.PlaceOf(key.Source!.Slot)].AsSpan(from, count).CopyTo(found);
            return true;
        }

        if (!_column.Read(frame, rows, from, found))
            return false;
        _column.Find(found, (_, value) => Add(value));
        return true;
    }

    /// <summary>The value of a row.</summary>
    public Value this[int row] => _nodes is null ? _values[_found[row]] : Value.FromNode(_found[row]);

    /// <summary>Counts the values that are new to their groups.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <param name="counts">How many each group has.</param>
    public void Count(ReadOnlySpan<int> groups, long[] counts)
    {
        ReadOnlySpan<int> found = _found.AsSpan(0, groups.Length);
        if (_nodes is not null)
        {
            int before = _nodes.Count;
            _nodes.AddAll(found);
            counts[0] += _nodes.Count - before;
            return;
        }

        for (int row = 0; row < groups.Length; row++)
        {
            int group = groups[row], value = found[row];
            if (value != _missing && _pairs.Add(group, value))
                counts[group]++;
        }
    }

    /// <summary>The values of the groups, each group's in the order in which they came.</summary>
    public IEnumerable<(int Group, Value Value)> InOrder()
    {
        for (int i = 0; i < _pairs.Count; i++)
            yield return (_pairs[i].First, _values[_pairs[i].Second]);
        for (int i = 0; i < (_nodes?.Count ?? 0); i++)
            yield return (0, Value.FromNode(_nodes![i]));
    }

    private int Add(in Value value)
    {
        if (value.IsNull)
            _missing = _values.Count;
        _values.Add(value);
        return _values.Count - 1;
    }
}
