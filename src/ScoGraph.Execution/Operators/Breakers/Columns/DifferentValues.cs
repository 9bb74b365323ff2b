using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>Which values groups have, each value once.</summary>
/// <param name="key">What is read of each row.</param>
internal sealed class DifferentValues(ColumnKey key)
{
    private readonly KeyColumn _column = new(key.Make, key.Slot);
    private readonly PairNumbers _pairs = new();
    private readonly List<Value> _values = [];
    private readonly int[] _found = new int[RowVector.Size];
    private int _missing = -1;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _column.Bytes + _pairs.Bytes + (_values.Count * (long)ValueSize.OfValue);

    /// <summary>Whether there are values of several kinds, of which two may be equivalent.</summary>
    public bool IsMixed => _column.IsMixed;

    public void Begin(Frame frame) => _column.Begin(frame);

    /// <summary>Reads the values of rows.</summary>
    /// <returns>False where rows are to be looked at one by one.</returns>
    public bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        Span<int> found = _found.AsSpan(0, count);
        if (!_column.Read(frame, rows, from, found))
            return false;
        _column.Find(rows, found, (_, value) => Add(value));
        return true;
    }

    /// <summary>The value of a row.</summary>
    public Value this[int row] => _values[_found[row]];

    /// <summary>Counts the values that are new to their groups.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <param name="counts">How many each group has.</param>
    public void Count(ReadOnlySpan<int> groups, long[] counts)
    {
        ReadOnlySpan<int> found = _found.AsSpan(0, groups.Length);
        for (int row = 0; row < groups.Length; row++)
        {
            int group = groups[row], value = found[row];
            if (value == _missing || _pairs.Find(group, value) >= 0)
                continue;
            _pairs.Add(group, value, 0);
            counts[group]++;
        }
    }

    /// <summary>The values of the groups, each group's in the order in which they came.</summary>
    public IEnumerable<(int Group, Value Value)> InOrder()
    {
        for (int i = 0; i < _pairs.Count; i++)
            yield return (_pairs.All[i].First, _values[_pairs.All[i].Second]);
    }

    private int Add(in Value value)
    {
        if (value.IsNull)
            _missing = _values.Count;
        _values.Add(value);
        return _values.Count - 1;
    }
}
