using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Keys;

/// <summary>
/// The values of a key, each with a number; nodes and relationships that come again are known by themselves, and those that follow each
/// other are looked for once.
/// </summary>
/// <param name="make">Makes its values of a run.</param>
/// <param name="of">Where what it reads stands.</param>
/// <param name="keeps">Whether it keeps the values, by their numbers.</param>
internal sealed class KeyColumn(Func<RowVector> make, KeySlot of, bool keeps = false)
{
    /// <summary>More are not worth to be looked at.</summary>
    private const int MostRuns = RowVector.Size / 3;

    private readonly RowVector _vector = make();
    private readonly KeyNumbers _values = new();
    private BatchRows _rest = new([of.Element], [false]);
    private readonly NumberedValues? _kept = keeps ? new NumberedValues() : null;
    private KnownNodes? _nodes;
    private int _slot = of.Element;
    private bool _isWhole = of.Element < 0;

    /// <summary>Rows held back, of which each is known by its number; null where it is of nodes or relationships.</summary>
    private HeldValues? _held;
    private int _version;
    private int[] _unknown = [];
    private int _next;

    /// <summary>Where runs of rows of one node end, the node of each, and its number; no runs where they are short.</summary>
    private int[] _ends = [];
    private int[] _heads = [];
    private int[] _ofHeads = [];
    private int _runs;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _values.Bytes + _vector.Bytes + (_nodes?.Bytes ?? 0) + (_kept?.Bytes ?? 0);

    /// <summary>Whether values are of several kinds, so that two of them may be equivalent and have different numbers.</summary>
    public bool IsMixed => _values.IsMixed;

    /// <summary>Whether equal values have one number and others have not.</summary>
    public bool IsExact => _values.IsExact;

    /// <summary>The number of null; -1 for none.</summary>
    public int Missing => _values.Missing;

    /// <summary>The value that has a number, if values are kept: that of the first row that has it.</summary>
    public Value this[int number] => _kept![number];

    public void Begin(Frame frame) => _vector.Begin(frame);

    /// <summary>Reads the values of rows, those apart of which the node or relationship is known.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="numbers">Takes the numbers of nodes that are known.</param>
    /// <returns>False where these are to be looked at one by one.</returns>
    public bool Read(Frame frame, BatchRows rows, int from, Span<int> numbers)
    {
        if (of.IsOfHeld)
            ReadHeld(rows);

        // Nodes that ascend do not come again, and need not be known.
        _isWhole |= _nodes is null && rows.Ascends && rows.PlaceOf(_slot) == 0;
        if (_isWhole)
            return _vector.Read(frame, rows, from, numbers.Length);
        KnownNodes known = _nodes ??= Make(rows);
        ReadOnlySpan<int> nodes = Heads(rows[rows.PlaceOf(_slot)].AsSpan(from, numbers.Length));
        _rest.Count = known.Find(nodes, _runs > 0 ? _ofHeads : numbers, _unknown);
        for (int i = 0; i < _rest.Count; i++)
            _rest[0][i] = nodes[_unknown[i]];
        return _rest.Count == 0 || _vector.Read(frame, _rest, 0, _rest.Count);
    }

    /// <summary>Finds the numbers of the values that were read.</summary>
    /// <param name="numbers">Takes the numbers, as many as there are rows.</param>
    /// <param name="add">The number of a new value, by the place of its row and the value; null for the next one.</param>
    public void Find(Span<int> numbers, Func<int, Value, int>? add)
    {
        if (!_isWhole)
        {
            FindUnknown(_runs > 0 ? _ofHeads : numbers, add);
            for (int run = 0, row = 0; run < _runs; row = _ends[run++])
                numbers[row.._ends[run]].Fill(_ofHeads[run]);
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

    /// <summary>What is made of rows held back has the same where these are the same.</summary>
    private void ReadHeld(BatchRows rows)
    {
        if (_held is null && rows.Held is { } held && !ReferenceEquals(rows.Numbers, held.Numbers))
            (_held, _slot, _isWhole, _version) = (held, held.Number, false, held.Version);
        if (_held is null || _held.Version == _version)
            return;
        (_nodes, _version) = (_nodes is null ? null : new KnownNodes(), _held.Version);
    }

    private KnownNodes Make(BatchRows rows)
    {
        _rest = rows.Only(_slot);
        (_unknown, _rest[0]) = (new int[RowVector.Size], new int[RowVector.Size]);
        (_ends, _heads, _ofHeads) = (new int[MostRuns], new int[MostRuns], new int[MostRuns]);
        return new KnownNodes();
    }

    /// <summary>The first node of each run, or all nodes where runs are short.</summary>
    private ReadOnlySpan<int> Heads(ReadOnlySpan<int> nodes)
    {
        _runs = Math.Max(0, IntegerChanges.Find(nodes, _ends));
        for (int run = 0, row = 0; run < _runs; row = _ends[run++])
            _heads[run] = nodes[row];
        return _runs > 0 ? _heads.AsSpan(0, _runs) : nodes;
    }

    private void FindUnknown(Span<int> numbers, Func<int, Value, int>? add)
    {
        for (int i = 0; i < _rest.Count; i++)
        {
            int at = _unknown[i];
            numbers[at] = Number(i, _runs == 0 ? at : at == 0 ? 0 : _ends[at - 1], add);
            _nodes!.Set(_rest[0][i], numbers[at]);
        }
    }

    private int Number(int place, int row, Func<int, Value, int>? add)
    {
        // A node that is the key itself is known by its number, if any is.
        if (_nodes is not null && _held is null && _vector.Kind == VectorKind.Nodes)
            return _nodes.Find(_rest[0][place]) is >= 0 and var known ? known : Add(place, row, add);
        int number = _values.Find(_vector, place);
        if (number < 0)
        {
            number = Add(place, row, add);
            _values.Add(_vector, place, number);
        }

        return number;
    }

    private int Add(int place, int row, Func<int, Value, int>? add)
    {
        _kept?.Add(_vector[place]);
        return add?.Invoke(row, _vector[place]) ?? _next++;
    }
}
