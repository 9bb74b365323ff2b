namespace ScoGraph.Model.Snapshots;

/// <summary>
/// The names of labels, relationship types or property keys of one store, numbered from 0 in order of first use. It only grows, so an
/// id means the same in every snapshot. Reading takes no lock; adding is the writer's alone.
/// </summary>
internal sealed class NameTable
{
    private volatile State _state = new([], new Dictionary<string, int>(StringComparer.Ordinal));

    public int Count => _state.Names.Length;

    /// <summary>The names by id.</summary>
    public ReadOnlySpan<string> Names => _state.Names;

    public string this[int id] => _state.Names[id];

    /// <summary>The id of a name, or -1.</summary>
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

    private sealed record State(string[] Names, Dictionary<string, int> Ids);
}
