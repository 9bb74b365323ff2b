namespace ScoGraph.Model.Values;

/// <summary>
/// A map from strings to values. Keys are unique and keep the order in which they were given; equality ignores that order.
/// </summary>
internal sealed class MapValue : NestedValue
{
    public static readonly MapValue Empty = new([], []);

    private const int LargestLinear = 8;

    private readonly string[] _keys;
    private readonly Value[] _values;
    private Dictionary<string, int>? _index;

    /// <summary>A map of parallel arrays, which must not be written to afterwards; the keys must be unique.</summary>
    /// <exception cref="Diagnostics.ValueException">It would be too deep or too large.</exception>
    public MapValue(string[] keys, Value[] values)
        : base(values)
    {
        _keys = keys;
        _values = values;
    }

    public override ValueKind Kind => ValueKind.Map;

    public override ReadOnlyMemory<Value> Parts => _values;

    public int Count => _keys.Length;

    public ReadOnlySpan<string> Keys => _keys;

    public ReadOnlySpan<Value> Values => _values;

    /// <summary>A map of the entries; of two with one key the later wins, in the earlier's place.</summary>
    public static MapValue From(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        OrderedDictionary<string, Value> map = new(StringComparer.Ordinal);
        foreach ((string key, Value value) in entries)
            map[key] = value;
        return new MapValue([.. map.Keys], [.. map.Values]);
    }

    public bool TryGet(string key, out Value value)
    {
        int at = Find(key);
        value = at < 0 ? default : _values[at];
        return at >= 0;
    }

    public override string ToString() => $"{{{string.Join(", ", _keys.Zip(_values, (k, v) => $"{k}: {v}"))}}}";

    private int Find(string key)
    {
        if (_keys.Length <= LargestLinear)
            return Array.IndexOf(_keys, key);
        Dictionary<string, int>? index = _index;
        if (index is null)
        {
            index = new Dictionary<string, int>(_keys.Length, StringComparer.Ordinal);
            for (int i = 0; i < _keys.Length; i++)
                index[_keys[i]] = i;
            _index = index;
        }

        return index.TryGetValue(key, out int at) ? at : -1;
    }
}
