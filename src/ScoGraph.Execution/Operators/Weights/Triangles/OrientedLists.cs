using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights.Triangles;

/// <summary>
/// Nodes that relationships join, numbered from 0, each with those of its neighbours that have more relationships, or as many and a greater
/// number. So each triangle is found once, and no list is long (Schank and Wagner, WEA 2005). Each relationship is looked at from both
/// of its ends: so whoever makes the lists of a page writes nothing else, and the lists stand close together.
/// </summary>
internal sealed class OrientedLists
{
    /// <summary>So many entries may be read from the beginning of any list, whatever stands there.</summary>
    public const int Slack = 8;

    private const int PageSize = Adjacency.PageSize, PageBytes = PageSize * sizeof(long);

    /// <summary>Fewer pages, or fewer relationships, are one thread's.</summary>
    private const int ManyPages = 128, ManyTargets = 1 << 15;

    private readonly ImmutableArray<Adjacency> _lists;

    /// <summary>By pages: the number of each node and, in the upper half, of its relationships; 0 where it has none.</summary>
    private long[]?[] _keys;

    /// <summary>For each page, the number of its first node, and where the lists of the page begin; one more for the end.</summary>
    private (int Number, long Start)[] _firsts;

    private readonly int _pages;
    private int[] _nodes = [];
    private int _count;

    private OrientedLists(StepLists lists)
    {
        _lists = [.. lists.Outgoing, .. lists.Incoming];
        _pages = lists.PageCount;
        // Fresh memory for so much would take as long as what is written there.
        _keys = ArrayPool<long[]?>.Shared.Rent(_pages);
        _keys.AsSpan(0, _pages).Clear();
        _firsts = ArrayPool<(int Number, long Start)>.Shared.Rent(_pages + 1);
        _firsts[0] = default;
    }

    /// <summary>The ids of the nodes, ascending.</summary>
    public ReadOnlySpan<int> Nodes => _nodes.AsSpan(0, _count);

    /// <summary>The memory that the lists take.</summary>
    public long Bytes =>
        ((Targets.Length + _nodes.Length + (2L * Bounds.Length)) * sizeof(int))
        + ((long)(_pages - _keys.AsSpan(0, _pages).Count((long[]?)null)) * PageBytes);

    /// <summary>Where the list of each node begins and ends, by number; there may be more places.</summary>
    public (int Start, int End)[] Bounds { get; private set; } = [];

    /// <summary>The numbers of neighbours; what is between lists is not used.</summary>
    public int[] Targets { get; private set; } = [];

    /// <summary>
    /// Makes the lists; null where a node is joined to itself. Where it is joined twice to another, its list has that twice.
    /// </summary>
    /// <param name="lists">The relationships, both ways.</param>
    /// <param name="classes">By nodes, the classes within which relationships count; null for one of all nodes.</param>
    /// <param name="frame">The row of the run.</param>
    public static OrientedLists? Of(StepLists lists, StepMap? classes, Frame frame)
    {
        OrientedLists oriented = new(lists);
        int pages = oriented._pages;
        PageShares.TryAll(pages, pages >= ManyPages, oriented.Count, frame);
        (int nodes, long targets) = oriented.AddUp();
        if (targets > Array.MaxLength - Slack)
            return null;
        (oriented._nodes, oriented._count) = (ArrayPool<int>.Shared.Rent(nodes), nodes);
        oriented.Bounds = ArrayPool<(int Start, int End)>.Shared.Rent(nodes);
        oriented.Targets = ArrayPool<int>.Shared.Rent((int)targets + Slack);
        bool isMuch = targets >= ManyTargets;
        PageShares.TryAll(pages, isMuch, oriented.Number, frame);
        return PageShares.TryAll(pages, isMuch, page => oriented.TryAdd(page, classes), frame) ? oriented : null;
    }

    /// <summary>Gives the memory of the lists back, once nobody reads them any more.</summary>
    public void Return()
    {
        ArrayPool<int>.Shared.Return(_nodes);
        ArrayPool<(int Start, int End)>.Shared.Return(Bounds);
        ArrayPool<int>.Shared.Return(Targets);
        ArrayPool<long[]?>.Shared.Return(_keys, clearArray: true);
        ArrayPool<(int Number, long Start)>.Shared.Return(_firsts);
        (_nodes, Bounds, Targets, _count, _keys, _firsts) = ([], [], [], 0, [], []);
    }

    /// <summary>Counts the relationships of each node of a page.</summary>
    private bool Count(int number)
    {
        foreach (Adjacency list in _lists)
        {
            if (list.Page(number) is not { } page)
                continue;
            long[] keys = _keys[number] ??= new long[PageSize];
            ReadOnlySpan<int> offsets = page.Offsets;
            for (int i = 0; i < keys.Length; i++)
                keys[i] += (long)(offsets[i + 1] - offsets[i]) << 32;
            for (int i = 0; i < page.Hubs?.Length; i++)
                keys[i] += (long)(page.Hubs[i]?.Count ?? 0) << 32;
        }

        (int nodes, long targets) = (0, 0);
        foreach (long key in _keys[number] ?? [])
        {
            nodes += key == 0 ? 0 : 1;
            targets += key >> 32;
        }

        _firsts[number + 1] = (nodes, targets);
        return true;
    }

    private (int Nodes, long Targets) AddUp()
    {
        for (int page = 1; page <= _pages; page++)
            _firsts[page] = (_firsts[page].Number + _firsts[page - 1].Number, _firsts[page].Start + _firsts[page - 1].Start);
        return _firsts[_pages];
    }

    /// <summary>Numbers the nodes of a page.</summary>
    private bool Number(int page)
    {
        if (_keys[page] is not { } keys)
            return true;
        int number = _firsts[page].Number;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            _nodes[number] = (page << Adjacency.PageBits) + i;
            keys[i] |= (uint)number++;
        }

        return true;
    }

    /// <summary>Makes the lists of the nodes of a page, one behind the other.</summary>
    /// <returns>False where a node is joined to itself.</returns>
    private bool TryAdd(int number, StepMap? classes)
    {
        if (_keys[number] is not { } keys)
            return true;
        int end = (int)_firsts[number].Start, first = number << Adjacency.PageBits;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            int start = end, own = classes is null ? 0 : classes.Of(first + i);
            foreach (Adjacency list in own == StepMap.None ? [] : _lists)
            {
                if (list.Page(number) is not { } page)
                    continue;
                int from = page.Offsets[i], length = page.Offsets[i + 1] - from;
                if (length > 0)
                    end = Add(keys[i], own, page.Neighbours.AsSpan(from, length), classes, end);
                for (int chunk = 0; end >= 0 && page.Hubs?[i] is { } hub && hub.TryGetChunk(chunk, out AdjacencyChunk part); chunk++)
                    end = Add(keys[i], own, part.Neighbours, classes, end);
                if (end < 0)
                    return false;
            }

            Bounds[(int)keys[i]] = (start, end);
        }

        return true;
    }

    /// <summary>Adds the steps of a node to its list, but for those that stand in another's.</summary>
    /// <returns>Where the list ends; less than 0 where a step leads to the node itself.</returns>
    private int Add(long key, int own, ReadOnlySpan<int> neighbours, StepMap? classes, int end)
    {
        Span<int> list = Targets.AsSpan(end, neighbours.Length);
        if (classes is not null)
            neighbours = list[..Keep(own, neighbours, classes, list)];
        int kept = Orient(key, neighbours, _keys, list);
        return kept < 0 ? kept : end + kept;
    }

    /// <summary>Keeps the neighbours of a class.</summary>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Keep(int own, ReadOnlySpan<int> neighbours, StepMap classes, Span<int> kept)
    {
        int count = 0;
        foreach (int neighbour in neighbours)
        {
            // The next is written over one that is not kept: what is kept and what is not follow each other without rule.
            kept[count] = neighbour;
            count += classes.Of(neighbour) == own ? 1 : 0;
        }

        return count;
    }

    /// <summary>Keeps the numbers of the neighbours that come behind a node. They may be written where the neighbours stand.</summary>
    /// <returns>How many they are; less than 0 where one is the node.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Orient(long key, ReadOnlySpan<int> neighbours, long[]?[] keys, Span<int> kept)
    {
        int count = 0;
        bool isLoop = false;
        foreach (int neighbour in neighbours)
        {
            long other = keys[neighbour >> Adjacency.PageBits]![neighbour & (PageSize - 1)];
            kept[count] = (int)other;
            count += other > key ? 1 : 0;
            isLoop |= other == key;
        }

        return isLoop ? -1 : count;
    }
}
