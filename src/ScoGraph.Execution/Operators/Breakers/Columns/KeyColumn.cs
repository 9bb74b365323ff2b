using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>The values of a key, each with a number; nodes and relationships that come again are known by themselves.</summary>
/// <param name="make">Makes its values of a run.</param>
/// <param name="slot">Where the one node or relationship stands that it reads; -1 where it is a node itself, or of several.</param>
internal sealed class KeyColumn(Func<RowVector> make, int slot)
{
    private readonly RowVector _vector = make();
    private readonly KeyNumbers _values = new();
    private readonly BatchRows _rest = new([slot], [false]);
    private KnownNodes? _nodes;
    private int[] _unknown = [];
    private int _next;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _values.Bytes + (_nodes?.Bytes ?? 0);

    /// <summary>Whether values are of several kinds, so that two of them may be equivalent and have different numbers.</summary>
    public bool IsMixed => _values.IsMixed;

    /// <summary>Whether equal values have one number and others have not.</summary>
    public bool IsExact => _values.IsExact;

    /// <summary>The number of null; -1 for none.</summary>
    public int Missing => _values.Missing;

    public void Begin(Frame frame) => _vector.Begin(frame);

    /// <summary>Reads the values of rows, those apart of which the node or relationship is known.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="numbers">Takes the numbers of nodes that are known.</param>
    /// <returns>False where these are to be looked at one by one.</returns>
    public bool Read(Frame frame, BatchRows rows, int from, Span<int> numbers)
    {
        if (IsWhole(rows))
            return _vector.Read(frame, rows, from, numbers.Length);
        if (_nodes is null)
            (_nodes, _unknown, _rest[0]) = (new KnownNodes(), new int[RowVector.Size], new int[RowVector.Size]);
        ReadOnlySpan<int> nodes = rows[rows.PlaceOf(slot)].AsSpan(from, numbers.Length);
        _rest.Count = _nodes.Find(nodes, numbers, _unknown);
        for (int i = 0; i < _rest.Count; i++)
            _rest[0][i] = nodes[_unknown[i]];
        return _rest.Count == 0 || _vector.Read(frame, _rest, 0, _rest.Count);
    }

    /// <summary>Finds the numbers of the values that were read.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="numbers">Takes the numbers, as many as there are rows.</param>
    /// <param name="add">The number of a new value, by the place of its row and the value; null for the next one.</param>
    public void Find(BatchRows rows, Span<int> numbers, Func<int, Value, int>? add)
    {
        if (!IsWhole(rows))
        {
            for (int i = 0; i < _rest.Count; i++)
            {
                int row = _unknown[i];
                numbers[row] = Number(i, row, add);
                _nodes!.Set(_rest[0][i], numbers[row]);
            }

            return;
        }

        if (_values.Find(_vector, numbers))
            return;
        for (int row = 0; row < numbers.Length; row++)
        {
            if (numbers[row] < 0)
                numbers[row] = Number(row, row, add);
        }
    }

    private bool IsWhole(BatchRows rows) => slot < 0 || (rows.Ascends && rows.PlaceOf(slot) == 0);

    private int Number(int place, int row, Func<int, Value, int>? add)
    {
        int number = _values.Find(_vector, place);
        if (number < 0)
        {
            number = add?.Invoke(row, _vector[place]) ?? _next++;
            _values.Add(_vector, place, number);
        }

        return number;
    }
}
