using System.Collections.Concurrent;

namespace ScoGraph.Model.Snapshots;

/// <summary>Names being numbered. Reading takes no lock; adding is the writer's alone.</summary>
internal sealed class NameTable : INameTable
{
    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);

    // The count is written last and read first, so that the array holds at least so many.
    private volatile string[] _names = new string[16];
    private volatile int _count;

    public int Count => _count;

    public ReadOnlySpan<string> Names
    {
        get
        {
            int count = _count;
            return _names.AsSpan(0, count);
        }
    }

    public string this[int id] => Names[id];

    public int Find(string name) => _ids.TryGetValue(name, out int id) ? id : -1;

    /// <summary>The id of a name, given to it now if it is new.</summary>
    public int GetOrAdd(string name)
    {
        if (_ids.TryGetValue(name, out int id))
            return id;
        id = _count;
        string[] names = _names;
        if (id == names.Length)
            Array.Resize(ref names, id * 2);
        names[id] = name;
        _names = names;
        _count = id + 1;
        _ids[name] = id;
        return id;
    }

    /// <summary>A table of its own with the names of this moment. From any thread.</summary>
    public NameTable Copy()
    {
        NameTable copy = new();
        foreach (string name in Names)
            copy.GetOrAdd(name);
        return copy;
    }
}
