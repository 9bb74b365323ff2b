using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>Works sorted changes into the rows of a page of adjacency; what lies between two changes is copied in one go.</summary>
internal ref struct AdjacencyPageMerge(AdjacencyPage old, ReadOnlySpan<AdjacencyEntry> added, ReadOnlySpan<AdjacencyEntry> removed)
{
    private readonly AdjacencyPage _old = old;
    private readonly int[] _offsets = new int[Adjacency.PageSize + 1];
    private readonly int[] _neighbours = new int[old.Neighbours.Length + added.Length - removed.Length];
    private readonly int[] _relationships = new int[old.Neighbours.Length + added.Length - removed.Length];
    private ReadOnlySpan<AdjacencyEntry> _added = added;
    private ReadOnlySpan<AdjacencyEntry> _removed = removed;
    private int _read;
    private int _written;

    /// <summary>The page with its rows changed; its hubs are not looked at.</summary>
    /// <param name="old">The page before.</param>
    /// <param name="added">Sorted entries that the rows do not have.</param>
    /// <param name="removed">Sorted entries that the rows have.</param>
    public static AdjacencyPage Merge(AdjacencyPage old, ReadOnlySpan<AdjacencyEntry> added, ReadOnlySpan<AdjacencyEntry> removed) =>
        new AdjacencyPageMerge(old, added, removed).Run();

    private AdjacencyPage Run()
    {
        int done = 0;
        while (_added.Length + _removed.Length > 0)
        {
            int node = _added.IsEmpty || (!_removed.IsEmpty && _removed[0].Node < _added[0].Node) ? _removed[0].Node : _added[0].Node;
            int at = node & (Adjacency.PageSize - 1);
            CopyNodes(done, at);
            MergeNode(node, _old.Offsets[at + 1]);
            done = at + 1;
            _offsets[done] = _written;
        }

        CopyNodes(done, Adjacency.PageSize);
        return new AdjacencyPage(_offsets, _neighbours, _relationships, _old.Hubs);
    }

    /// <summary>Copies the entries of unchanged nodes.</summary>
    private void CopyNodes(int from, int to)
    {
        int moved = _written - _read;
        CopyTo(_old.Offsets[to]);
        for (int i = from + 1; i <= to; i++)
            _offsets[i] = _old.Offsets[i] + moved;
    }

    private void MergeNode(int node, int end)
    {
        while (true)
        {
            bool adds = !_added.IsEmpty && _added[0].Node == node, removes = !_removed.IsEmpty && _removed[0].Node == node;
            if (!adds && !removes)
                break;
            if (adds && (!removes || _added[0].CompareTo(_removed[0]) < 0))
            {
                CopyTo(Find(_added[0], end));
                _neighbours[_written] = _added[0].Neighbour;
                _relationships[_written++] = _added[0].Relationship;
                _added = _added[1..];
            }
            else
            {
                CopyTo(Find(_removed[0], end));
                _read++;
                _removed = _removed[1..];
            }
        }

        CopyTo(end);
    }

    /// <summary>Where an entry stands, or would stand, among the unread ones of its node.</summary>
    private readonly int Find(AdjacencyEntry entry, int end)
    {
        int low = _read, high = end;
        while (low < high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            if (entry.CompareTo(new AdjacencyEntry(entry.Node, _old.Neighbours[middle], _old.Relationships[middle])) > 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void CopyTo(int end)
    {
        int count = end - _read;
        Array.Copy(_old.Neighbours, _read, _neighbours, _written, count);
        Array.Copy(_old.Relationships, _read, _relationships, _written, count);
        _read = end;
        _written += count;
    }
}
