using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>
/// Builds the adjacencies of all types at once. Relationships are in order of their ids; two stable sorts, by the far end and then by the
/// near one, bring them into order of node, neighbour, relationship.
/// </summary>
internal ref struct AdjacencyLoader(EndList ends, int typeCount, int nodeBound)
{
    private readonly int[] _byType = new int[ends.Count];
    private readonly int[] _typeStarts = new int[typeCount + 1];
    private readonly int[] _byFar = new int[ends.Count];
    private readonly int[] _byNear = new int[ends.Count];

    public static (Adjacency[] Outgoing, Adjacency[] Incoming) Load(EndList ends, int typeCount, int nodeBound)
    {
        AdjacencyLoader loader = new(ends, typeCount, nodeBound);
        loader.GroupByType();
        Adjacency[] outgoing = new Adjacency[typeCount], incoming = new Adjacency[typeCount];
        for (int type = 0; type < typeCount; type++)
        {
            outgoing[type] = loader.Load(type, ends.Starts, ends.Ends);
            incoming[type] = loader.Load(type, ends.Ends, ends.Starts);
        }

        return (outgoing, incoming);
    }

    private readonly void GroupByType()
    {
        ReadOnlySpan<int> types = ends.Types;
        foreach (int type in types)
        {
            if (type != EndList.NoType)
                _typeStarts[type + 1]++;
        }

        for (int type = 0; type < typeCount; type++)
            _typeStarts[type + 1] += _typeStarts[type];
        int[] next = [.. _typeStarts];
        for (int id = 0; id < types.Length; id++)
        {
            if (types[id] != EndList.NoType)
                _byType[next[types[id]]++] = id;
        }
    }

    private readonly Adjacency Load(int type, ReadOnlySpan<int> near, ReadOnlySpan<int> far)
    {
        ReadOnlySpan<int> ids = _byType.AsSpan(_typeStarts[type].._typeStarts[type + 1]);
        if (ids.IsEmpty)
            return Adjacency.Empty;
        Span<int> byFar = _byFar.AsSpan(0, ids.Length), byNear = _byNear.AsSpan(0, ids.Length);
        StableSort.By(ids, far, nodeBound, byFar);
        StableSort.By(byFar, near, nodeBound, byNear);
        AdjacencyPage?[] pages = new AdjacencyPage?[((nodeBound - 1) >> Adjacency.PageBits) + 1];
        int from = 0;
        while (from < byNear.Length)
        {
            int page = near[byNear[from]] >> Adjacency.PageBits, to = from;
            while (to < byNear.Length && near[byNear[to]] >> Adjacency.PageBits == page)
                to++;
            pages[page] = MakePage(byNear[from..to], near, far);
            from = to;
        }

        return new Adjacency(pages);
    }

    private static AdjacencyPage MakePage(ReadOnlySpan<int> ids, ReadOnlySpan<int> near, ReadOnlySpan<int> far)
    {
        int[] offsets = new int[Adjacency.PageSize + 1], neighbours = new int[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            neighbours[i] = far[ids[i]];
            offsets[(near[ids[i]] & (Adjacency.PageSize - 1)) + 1]++;
        }

        for (int i = 0; i < Adjacency.PageSize; i++)
            offsets[i + 1] += offsets[i];
        return AdjacencyPages.WithHubs(new AdjacencyPage(offsets, neighbours, ids.ToArray()));
    }
}
