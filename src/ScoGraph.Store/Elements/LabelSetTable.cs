namespace ScoGraph.Store;

/// <summary>
/// The sets of labels that nodes of one store have, numbered from 0 (the empty set), so that a node's labels are one integer. It only
/// grows. Reading takes no lock; adding is the writer's alone.
/// </summary>
internal sealed class LabelSetTable
{
    public const int EmptySet = 0;

    private readonly Dictionary<long, int> _changes = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private volatile LabelId[][] _sets;
    private int _count;

    public LabelSetTable()
        : this([[]])
    {
    }

    /// <summary>A table with the sets of another.</summary>
    /// <param name="sets">Different sets of ascending labels; the first is empty.</param>
    public LabelSetTable(LabelId[][] sets)
    {
        _sets = sets;
        _count = sets.Length;
        for (int set = 0; set < sets.Length; set++)
            _ids.Add(Key(sets[set]), set);
    }

    /// <summary>How many sets there are.</summary>
    public int Count => _count;

    /// <summary>The label ids of a set, ascending.</summary>
    public LabelId[] this[int set] => _sets[set];

    /// <summary>The set with one label more; the same set where it has it.</summary>
    public int With(int set, LabelId label)
    {
        long change = ((long)set << 32) | (uint)label;
        if (_changes.TryGetValue(change, out int known))
            return known;
        LabelId[] labels = _sets[set];
        int at = Array.BinarySearch(labels, label);
        int result = at >= 0 ? set : GetOrAdd([.. labels.AsSpan(0, ~at), label, .. labels.AsSpan(~at)]);
        _changes.Add(change, result);
        return result;
    }

    /// <summary>The set without a label.</summary>
    public int Without(int set, LabelId label)
    {
        LabelId[] labels = _sets[set];
        int at = Array.BinarySearch(labels, label);
        return at < 0 ? set : GetOrAdd([.. labels.AsSpan(0, at), .. labels.AsSpan(at + 1)]);
    }

    public bool Has(int set, LabelId label) => Array.BinarySearch(_sets[set], label) >= 0;

    /// <summary>
    /// A table of its own with at least the sets that any published state knows. From any thread: it reads what readers read, the sets in
    /// the order in which they were added up to the first empty place.
    /// </summary>
    public LabelSetTable Copy() => new([.. _sets.TakeWhile(set => set is not null)]);

    private static string Key(LabelId[] labels) => string.Join(',', labels);

    private int GetOrAdd(LabelId[] labels)
    {
        string key = Key(labels);
        if (_ids.TryGetValue(key, out int set))
            return set;
        set = _count++;
        LabelId[][] sets = _sets;
        if (set == sets.Length)
            Array.Resize(ref sets, sets.Length * 2);
        Volatile.Write(ref sets[set], labels);
        _sets = sets;
        _ids.Add(key, set);
        return set;
    }
}
