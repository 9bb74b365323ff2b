using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>The values of a key, each with a number; nodes that come again are known by themselves.</summary>
/// <param name="source">The key.</param>
internal sealed class KeyColumn(ColumnSource source)
{
    private readonly ColumnVector _vector = new(source, onlyPresent: false);
    private readonly KeyNumbers _values = new();
    private KnownNodes? _nodes;
    private int[] _unknown = [];
    private int[] _sought = [];
    private int _next;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _values.Bytes + (_nodes?.Bytes ?? 0);

    /// <summary>Whether values are of several kinds, so that two of them may be equivalent and have different numbers.</summary>
    public bool IsMixed => _values.IsMixed;

    /// <summary>Whether equal values have one number and others have not.</summary>
    public bool IsExact => _values.IsExact;

    /// <summary>The number of null; -1 for none.</summary>
    public int Missing => _values.Missing;

    /// <summary>Finds the numbers of the values that nodes have.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="ascends">Whether these ascend, none twice.</param>
    /// <param name="numbers">Takes the numbers.</param>
    /// <param name="add">The number of a new value, by the place of a node that has it; null for the next one.</param>
    public void Find(Frame frame, ReadOnlySpan<int> nodes, bool ascends, Span<int> numbers, Func<int, int>? add)
    {
        if (ascends || source.Key is null)
        {
            _vector.Read(frame, nodes, ascends);
            if (_values.Find(_vector, numbers))
                return;
            for (int row = 0; row < numbers.Length; row++)
            {
                if (numbers[row] < 0)
                    numbers[row] = Number(row, row, add);
            }

            return;
        }

        FindAgain(frame, nodes, numbers, add);
    }

    private void FindAgain(Frame frame, ReadOnlySpan<int> nodes, Span<int> numbers, Func<int, int>? add)
    {
        if (_nodes is null)
            (_nodes, _unknown, _sought) = (new KnownNodes(), new int[ColumnVector.Size], new int[ColumnVector.Size]);
        int missed = _nodes.Find(nodes, numbers, _unknown);
        if (missed == 0)
            return;
        for (int i = 0; i < missed; i++)
            _sought[i] = nodes[_unknown[i]];
        _vector.Read(frame, _sought.AsSpan(0, missed), ascends: false);
        for (int i = 0; i < missed; i++)
        {
            int row = _unknown[i];
            numbers[row] = Number(i, row, add);
            _nodes.Set(nodes[row], numbers[row]);
        }
    }

    private int Number(int place, int row, Func<int, int>? add)
    {
        int number = _values.Find(_vector, place);
        if (number < 0)
        {
            number = add?.Invoke(row) ?? _next++;
            _values.Add(_vector, place, number);
        }

        return number;
    }
}
