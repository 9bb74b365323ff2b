namespace ScoGraph.Store;

/// <summary>
/// The sets of labels that nodes of one store have, numbered from 0 (the empty set), so that a node's labels are one integer. It only
/// grows. Reading takes no lock; adding is the writer's alone.
/// </summary>
internal sealed class LabelSetTable
{
    public const int EmptySet = 0;

    private readonly Dictionary<long, int> _changes = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal) { [""] = EmptySet };
    private volatile int[][] _sets = [[]];
    private int _count = 1;

    /// <summary>The label ids of a set, ascending.</summary>
    public int[] this[int set] => _sets[set];

    /// <summary>The set with one label more; the same set where it has it.</summary>
    public int With(int set, int label)
    {
        long change = ((long)set << 32) | (uint)label;
        if (_changes.TryGetValue(change, out int known))
            return known;
        int[] labels = _sets[set];
        int at = Array.BinarySearch(labels, label);
        int result = at >= 0 ? set : GetOrAdd([.. labels.AsSpan(0, ~at), label, .. labels.AsSpan(~at)]);
        _changes.Add(change, result);
        return result;
    }

    /// <summary>The set without a label.</summary>
    public int Without(int set, int label)
    {
        int[] labels = _sets[set];
        int at = Array.BinarySearch(labels, label);
        return at < 0 ? set : GetOrAdd([.. labels.AsSpan(0, at), .. labels.AsSpan(at + 1)]);
    }

    public bool Has(int set, int label) => Array.BinarySearch(_sets[set], label) >= 0;

    private int GetOrAdd(int[] labels)
    {
        string key = string.Join(',', labels);
        if (_ids.TryGetValue(key, out int set))
            return set;
        set = _count++;
        int[][] sets = _sets;
        if (set == sets.Length)
            Array.Resize(ref sets, sets.Length * 2);
        sets[set] = labels;
        _sets = sets;
        _ids.Add(key, set);
        return set;
    }
}
