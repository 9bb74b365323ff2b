using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ScoGraph.Queries;

/// <summary>A few values by name, in the order in which they were given: smaller than a dictionary, and as fast for so few.</summary>
internal sealed class ParameterList<T> : IReadOnlyDictionary<string, T>
{
    /// <summary>With more names a dictionary is better.</summary>
    public const int Most = 8;

    private KeyValuePair<string, T>[] _items;

    /// <param name="capacity">How many will be added, most likely.</param>
    public ParameterList(int capacity) => _items = new KeyValuePair<string, T>[capacity];

    public int Count { get; private set; }

    public IEnumerable<string> Keys => this.Select(item => item.Key);

    public IEnumerable<T> Values => this.Select(item => item.Value);

    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException(key);

    /// <summary>Sets a value; a name that is given again keeps its place.</summary>
    public void Set(string name, T value)
    {
        ArgumentNullException.ThrowIfNull(name);
        int at = Find(name);
        if (at < 0 && Count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        _items[at < 0 ? Count++ : at] = new KeyValuePair<string, T>(name, value);
    }

    /// <summary>The name and the value at a place below <see cref="Count"/>.</summary>
    public KeyValuePair<string, T> At(int place) => _items[place];

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int at = Find(key);
        value = at < 0 ? default : _items[at].Value;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _items.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (string.Equals(_items[i].Key, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
