using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// Nodes that relationships join, numbered from 0, each with those of its neighbours that have more relationships, or as many and a greater
/// number. So each triangle is found once, and no list is long (Schank and Wagner, WEA 2005). Where threads share the pages each
/// relationship is looked at from both of its ends: so whoever makes the list of a node writes nothing else.
/// </summary>
internal sealed class OrientedLists
{
    private const int PageSize = Adjacency.PageSize, PageBytes = PageSize * sizeof(long);

    /// <summary>Fewer pages, or fewer relationships, are one thread's.</summary>
    private const int ManyPages = 128, ManyTargets = 1 << 15;

    private readonly ImmutableArray<Adjacency> _lists;
    private readonly ImmutableArray<Adjacency> _outgoing;

    /// <summary>By pages: the number of each node and, in the upper half, of its relationships; 0 where it has none.</summary>
    private readonly long[]?[] _keys;

    /// <summary>For each page, the number of its first node, and where the list of that begins; one more for the end.</summary>
    private readonly (int Number, long Start)[] _firsts;

    private int[] _nodes = [];

    private OrientedLists(StepLists lists)
    {
        (_lists, _outgoing) = ([.. lists.Outgoing, .. lists.Incoming], lists.Outgoing);
        _keys = new long[]?[lists.PageCount];
        _firsts = new (int Number, long Start)[_keys.Length + 1];
    }

    /// <summary>The ids of the nodes, ascending.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>The memory that the lists take.</summary>
    public long Bytes =>
        ((Targets.Length + (3L * _nodes.Length)) * sizeof(int)) + ((long)_keys.Count(page => page is not null) * PageBytes);

    /// <summary>Where the list of each node begins.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>Where the list of each node ends.</summary>
    public int[] Ends { get; private set; } = [];

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
        int pages = oriented._keys.Length;
        PageShares.TryAll(pages, pages >= ManyPages, oriented.Count, frame);
        (int nodes, long targets) = oriented.AddUp();
        if (targets > Array.MaxLength)
            return null;
        (oriented._nodes, oriented.Starts, oriented.Ends) = (new int[nodes], new int[nodes], new int[nodes]);
        oriented.Targets = GC.AllocateUninitializedArray<int>((int)targets);
        bool isMuch = targets >= ManyTargets;
        PageShares.TryAll(pages, isMuch, oriented.Number, frame);
        bool areShared = PageShares.AreShared(isMuch, frame);
        return PageShares.TryAll(pages, isMuch, page => oriented.TryAdd(page, classes, areShared), frame) ? oriented : null;
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
        for (int page = 1; page < _firsts.Length; page++)
            _firsts[page] = (_firsts[page].Number + _firsts[page - 1].Number, _firsts[page].Start + _firsts[page - 1].Start);
        return _firsts[^1];
    }

    /// <summary>Numbers the nodes of a page, and leaves room for all neighbours of each.</summary>
    private bool Number(int page)
    {
        if (_keys[page] is not { } keys)
            return true;
        (int number, long start) = _firsts[page];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            _nodes[number] = (page << Adjacency.PageBits) + i;
            Starts[number] = Ends[number] = (int)start;
            start += keys[i] >> 32;
            keys[i] |= (uint)number++;
        }

        return true;
    }

    private bool TryAdd(int number, StepMap? classes, bool fromBothEnds)
    {
        if (_keys[number] is not { } keys)
            return true;
        int first = number << Adjacency.PageBits;
        foreach (Adjacency list in fromBothEnds ? _lists : _outgoing)
        {
            if (list.Page(number) is not { } page)
                continue;
            ReadOnlySpan<int> offsets = page.Offsets;
            bool isSimple = true;
            for (int i = 0; i < keys.Length; i++)
            {
                int start = offsets[i], length = offsets[i + 1] - start;
                if (length > 0)
                    isSimple &= TryAdd(keys[i], first + i, page.Neighbours.AsSpan(start, length), classes, fromBothEnds);
                for (int chunk = 0; page.Hubs?[i] is { } hub && hub.TryGetChunk(chunk, out AdjacencyChunk part); chunk++)
                    isSimple &= TryAdd(keys[i], first + i, part.Neighbours, classes, fromBothEnds);
            }

            if (!isSimple)
                return false;
        }

        return true;
    }

    private bool TryAdd(long key, int node, ReadOnlySpan<int> neighbours, StepMap? classes, bool fromBothEnds)
    {
        int own = classes is null ? 0 : classes.Of(node);
        return own == StepMap.None || (fromBothEnds ? TryAddOwn(key, own, neighbours, classes) : TryAddEach(key, own, neighbours, classes));
    }

    /// <summary>Adds the steps of a node to its own list, but for those that stand in another's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAddOwn(long key, int own, ReadOnlySpan<int> neighbours, StepMap? classes)
    {
        long[]?[] pages = _keys;
        int[] targets = Targets;
        ref int place = ref Ends[(int)key];
        int end = place;
        bool isLoop = false;
        foreach (int neighbour in neighbours)
        {
            if (classes is not null && classes.Of(neighbour) != own)
                continue;
            long other = pages[neighbour >> Adjacency.PageBits]![neighbour & (PageSize - 1)];
            // There is room for all: the next is written over one that is not kept.
            targets[end] = (int)other;
            end += other > key ? 1 : 0;
            isLoop |= other == key;
        }

        place = end;
        return !isLoop;
    }

    /// <summary>Adds each step to the list of whichever end it belongs to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAddEach(long key, int own, ReadOnlySpan<int> neighbours, StepMap? classes)
    {
        long[]?[] pages = _keys;
        int[] targets = Targets, ends = Ends;
        bool isLoop = false;
        foreach (int neighbour in neighbours)
        {
            if (classes is not null && classes.Of(neighbour) != own)
                continue;
            long other = pages[neighbour >> Adjacency.PageBits]![neighbour & (PageSize - 1)];
            targets[ends[(int)Math.Min(key, other)]++] = (int)Math.Max(key, other);
            isLoop |= other == key;
        }

        return !isLoop;
    }
}
