using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>Nodes grouped by key, ascending in each group. Immutable once built.</summary>
internal sealed class IndexBase
{
    public static readonly IndexBase Empty = new();

    private readonly IntegerGroups _integers = new();
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<IndexKey, int> _others = [];
    private int[] _starts = [0];
    private int[] _nodes = [];
    private int _groups;

    private IndexBase()
    {
    }

    public int Count => _nodes.Length;

    /// <summary>Groups the members that have a key. O(members).</summary>
    public static IndexBase Build(IdSet members, PropertyColumn column)
    {
        IndexBase index = new();
        int[] nodes = new int[members.Count], groups = new int[members.Count];
        int count = 0, from = 0;
        Span<int> batch = stackalloc int[256];
        for (int read = members.Read(ref from, batch); read > 0; read = members.Read(ref from, batch))
        {
            foreach (int node in batch[..read])
            {
                if (!IndexKey.TryMake(column.Get(node), out IndexKey key))
                    continue;
                nodes[count] = node;
                groups[count++] = index.GetOrAdd(key);
            }
        }

        index.Arrange(nodes.AsSpan(0, count), groups.AsSpan(0, count));
        return index;
    }

    public ReadOnlyMemory<int> Find(in IndexKey key)
    {
        int group = key.Kind switch
        {
            ValueKind.Integer => _integers.Find(key.Bits),
            ValueKind.String => _strings.TryGetValue(key.Text!, out int known) ? known : -1,
            _ => _others.TryGetValue(key, out int known) ? known : -1,
        };
        return group < 0 ? default : _nodes.AsMemory(_starts[group], _starts[group + 1] - _starts[group]);
    }

    private int GetOrAdd(in IndexKey key)
    {
        int group;
        switch (key.Kind)
        {
            case ValueKind.Integer:
                group = _integers.GetOrAdd(key.Bits, _groups);
                break;
            case ValueKind.String:
                if (!_strings.TryGetValue(key.Text!, out group))
                    _strings.Add(key.Text!, group = _groups);
                break;
            default:
                if (!_others.TryGetValue(key, out group))
                    _others.Add(key, group = _groups);
                break;
        }

        if (group == _groups)
            _groups++;
        return group;
    }

    /// <summary>A counting sort by group, which keeps the order of the nodes.</summary>
    private void Arrange(ReadOnlySpan<int> nodes, ReadOnlySpan<int> groups)
    {
        _starts = new int[_groups + 1];
        foreach (int group in groups)
            _starts[group + 1]++;
        for (int i = 0; i < _groups; i++)
            _starts[i + 1] += _starts[i];
        int[] next = [.. _starts];
        _nodes = new int[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
            _nodes[next[groups[i]]++] = nodes[i];
    }
}
