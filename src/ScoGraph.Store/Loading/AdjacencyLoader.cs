using System.Buffers;
using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>
/// Builds the adjacencies of all types at once, several of them at a time where several threads may work. Relationships are in order of
/// their ids; two stable sorts, by the far end and then by the near one, bring them into order of node, neighbour, relationship. What a
/// file holds in order already is not sorted again.
/// </summary>
internal sealed class AdjacencyLoader
{
    private readonly int[] _byType;
    private readonly int[] _typeStarts;
    private readonly int _nodeBound;

    private AdjacencyLoader(EndList ends, int typeCount, int nodeBound)
    {
        (_byType, _typeStarts, _nodeBound) = (new int[ends.Count], new int[typeCount + 1], nodeBound);
        GroupByType(ends.Types);
    }

    public static (Adjacency[] Outgoing, Adjacency[] Incoming) Load(EndList ends, int typeCount, int nodeBound, int threads)
    {
        AdjacencyLoader loader = new(ends, typeCount, nodeBound);
        Adjacency[] outgoing = new Adjacency[typeCount], incoming = new Adjacency[typeCount];

        // The largest first, so that no thread is left alone with one at the end.
        int[] types = [.. Enumerable.Range(0, typeCount).OrderByDescending(loader.CountOf)];
        if (threads == 1)
        {
            for (int i = 0; i < 2 * typeCount; i++)
                Make(i);
        }
        else
        {
            Parallel.For(0, 2 * typeCount, new ParallelOptions { MaxDegreeOfParallelism = threads }, Make);
        }

        return (outgoing, incoming);

        void Make(int i)
        {
            int type = types[i >> 1];
            if ((i & 1) == 0)
                outgoing[type] = loader.Make(type, ends.StartArray, ends.EndArray);
            else
                incoming[type] = loader.Make(type, ends.EndArray, ends.StartArray);
        }
    }

    private int CountOf(TypeId type) => _typeStarts[type + 1] - _typeStarts[type];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GroupByType(ReadOnlySpan<int> types)
    {
        foreach (int type in types)
        {
            if (type != EndList.NoType)
                _typeStarts[type + 1]++;
        }

        for (int type = 1; type < _typeStarts.Length; type++)
            _typeStarts[type] += _typeStarts[type - 1];
        int[] next = [.. _typeStarts];
        for (int id = 0; id < types.Length; id++)
        {
            if (types[id] != EndList.NoType)
                _byType[next[types[id]]++] = id;
        }
    }

    private Adjacency Make(TypeId type, int[] near, int[] far)
    {
        ReadOnlySpan<int> ids = _byType.AsSpan(_typeStarts[type].._typeStarts[type + 1]);
        if (ids.IsEmpty)
            return Adjacency.Empty;
        int[] first = ArrayPool<int>.Shared.Rent(ids.Length), second = ArrayPool<int>.Shared.Rent(ids.Length);
        Adjacency made = Make(StableSort.By(StableSort.By(ids, far, first), near, second), near, far);
        ArrayPool<int>.Shared.Return(first);
        ArrayPool<int>.Shared.Return(second);
        return made;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Adjacency Make(ReadOnlySpan<int> sorted, int[] near, int[] far)
    {
        AdjacencyPage?[] pages = new AdjacencyPage?[((_nodeBound - 1) >> Adjacency.PageBits) + 1];
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            int page = near[sorted[from]] >> Adjacency.PageBits;
            to = from;
            while (to < sorted.Length && near[sorted[to]] >> Adjacency.PageBits == page)
                to++;
            pages[page] = MakePage(sorted[from..to], near, far);
        }

        return new Adjacency(pages);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static AdjacencyPage MakePage(ReadOnlySpan<int> ids, int[] near, int[] far)
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
