using ScoGraph.Model.Running;

namespace ScoGraph.Model.Values;

/// <summary>
/// Values that come one after the other and become a list: in pieces, so that growing copies little and nothing is held twice before the
/// end.
/// </summary>
internal sealed class ValueBuffer
{
    private const int FirstPiece = 4;
    private const int Piece = 1 << 16;

    private static readonly List<Value[]> None = [];

    /// <summary>The one that all have in common where there is none: most lists are short, and there may be very many of them.</summary>
    private List<Value[]> _full = None;
    private Value[] _last = [];
    private int _used;

    public int Count => (_full.Count * Piece) + _used;

    /// <summary>The bytes of the pieces, without what the values hold.</summary>
    public long Bytes => ((long)_full.Count * Piece * ValueSize.OfValue) + ((long)_last.Length * ValueSize.OfValue);

    /// <summary>Whether the value added last holds the same object.</summary>
    public bool EndsWithContentOf(in Value value) =>
        _used > 0 ? _last[_used - 1].HasContentOf(value) : _full.Count > 0 && _full[^1][^1].HasContentOf(value);

    public void Add(in Value value)
    {
        if (_used == _last.Length)
            Grow();
        _last[_used++] = value;
    }

    /// <summary>Adds the values of another, in their order.</summary>
    /// <exception cref="Diagnostics.ValueException">There would be too many.</exception>
    public void AddAll(ValueBuffer other)
    {
        foreach (Value[] piece in other._full)
        {
            StopSignal.Now();
            AddAll(piece);
        }

        AddAll(other._last.AsSpan(0, other._used));
    }

    /// <summary>Adds values, which are its own from then on.</summary>
    /// <exception cref="Diagnostics.ValueException">There would be too many.</exception>
    public void AddWhole(Value[] values)
    {
        if (Count == 0 && values.Length <= Piece)
            (_last, _used) = (values, values.Length);
        else
            AddAll(values);
    }

    public void Clear()
    {
        (_full, _last, _used) = (None, [], 0);
    }

    /// <summary>A list of the values.</summary>
    /// <exception cref="Diagnostics.ValueException">It would be too large.</exception>
    public Value ToList()
    {
        if (_full.Count == 0 && _used == 0)
            return Value.From(ListValue.Empty);
        // What is added later does not go where the list stands.
        if (_full.Count == 0 && _used == _last.Length)
            return Value.FromList(_last);
        MemoryMeter.Require(ValueSize.List(Count));
        Value[] items = new Value[Count];
        for (int i = 0; i < _full.Count; i++)
        {
            StopSignal.Now();
            _full[i].CopyTo(items.AsSpan(i * Piece));
        }

        _last.AsSpan(0, _used).CopyTo(items.AsSpan(_full.Count * Piece));
        return Value.FromList(items);
    }

    private void AddAll(ReadOnlySpan<Value> values)
    {
        while (!values.IsEmpty)
        {
            if (_used == _last.Length)
                Grow();
            int fitting = Math.Min(values.Length, _last.Length - _used);
            values[..fitting].CopyTo(_last.AsSpan(_used));
            _used += fitting;
            values = values[fitting..];
        }
    }

    private void Grow()
    {
        if (_last.Length == Piece)
        {
            if (Count >= Nesting.MostItems)
                throw NestingErrors.TooLarge();
            if (_full == None)
                _full = [];
            _full.Add(_last);
            (_last, _used) = (new Value[Piece], 0);
            return;
        }

        Array.Resize(ref _last, Math.Max(FirstPiece, Math.Min(Piece, _last.Length * 2)));
    }
}
