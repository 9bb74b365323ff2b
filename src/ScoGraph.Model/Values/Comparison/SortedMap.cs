namespace ScoGraph.Model.Values;

/// <summary>
/// The entries of a map in ordinal order of the keys, so that two maps compare without regard to the order they were written in.
/// </summary>
internal readonly ref struct SortedMap
{
    public SortedMap(MapValue map)
    {
        string[] keys = map.Keys.ToArray();
        Value[] values = map.Values.ToArray();
        Array.Sort(keys, values, StringComparer.Ordinal);
        Keys = keys;
        Values = values;
    }

    public ReadOnlySpan<string> Keys { get; }

    public ReadOnlySpan<Value> Values { get; }

    /// <summary>Smaller maps first, then by key.</summary>
    public int CompareKeys(SortedMap other)
    {
        int result = Keys.Length.CompareTo(other.Keys.Length);
        for (int i = 0; result == 0 && i < Keys.Length; i++)
            result = TextOrder.Compare(Keys[i], other.Keys[i]);
        return result;
    }
}
