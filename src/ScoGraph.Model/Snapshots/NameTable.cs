namespace ScoGraph.Model.Snapshots;

/// <summary>Names being numbered. Reading takes no lock; adding is the writer's alone.</summary>
internal sealed class NameTable : INameTable
{
    private volatile State _state;

    public NameTable()
        : this(new State([], new Dictionary<string, int>(StringComparer.Ordinal)))
    {
    }

    private NameTable(State state) => _state = state;

    public int Count => _state.Names.Length;

    public ReadOnlySpan<string> Names => _state.Names;

    public string this[int id] => _state.Names[id];

    public int Find(string name) => _state.Ids.TryGetValue(name, out int id) ? id : -1;

    /// <summary>The id of a name, given to it now if it is new. O(number of names) when new.</summary>
    public int GetOrAdd(string name)
    {
        State state = _state;
        if (state.Ids.TryGetValue(name, out int id))
            return id;
        id = state.Names.Length;
        _state = new State([.. state.Names, name], new Dictionary<string, int>(state.Ids, StringComparer.Ordinal) { [name] = id });
        return id;
    }

    /// <summary>A table of its own with the names of this moment. O(1), from any thread.</summary>
    public NameTable Copy() => new(_state);

    private sealed record State(string[] Names, Dictionary<string, int> Ids);
}
