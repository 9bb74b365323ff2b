using System.Numerics;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Memory;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>The weights of the nodes to which a step leads. One thread's.</summary>
/// <param name="shape">Where it leads.</param>
/// <param name="types">Along which relationships.</param>
internal sealed class FarWeights(NodeShape shape, LinkTypes types)
{
    /// <summary>So few steps of a page are looked at whether or not their nodes matter.</summary>
    private const int FewSteps = 2 * Adjacency.PageSize;

    private readonly NodeWeigher _nodes = new(shape);
    private readonly FarLabels _labels = new(shape.Labels, types);
    private long[]?[] _pages = [];
    private bool _mayBeAbsent;

    /// <summary>A label, its bits in one array, and how much was asked of it before.</summary>
    private IdSet? _marked;
    private ulong[] _marks = [];
    private long _asked;

    /// <summary>Whether all to which such relationships lead weigh 1.</summary>
    public bool IsFree { get; private set; }

    /// <summary>Whether nodes weigh 1 that have the <see cref="Labels"/>, and all others nothing.</summary>
    public bool IsOfLabels => _nodes.IsLeaf;

    /// <summary>The nodes of each label that is looked at.</summary>
    public IReadOnlyList<IdSet> Labels => _labels.Sets;

    /// <summary>The weights by pages, absent where nobody has asked yet; none where all are 1.</summary>
    public long[]?[] Pages => _pages;

    /// <summary>Makes a page of weights that nobody has asked for yet.</summary>
    public long[] Make(int page, Frame frame) => _nodes.Make(page, frame);

    public void Refresh(Frame frame)
    {
        _labels.Refresh(frame);
        IsFree = _labels.IsFree && _nodes.IsLeaf;
        if (IsFree)
            return;
        _nodes.Refresh(frame);
        if (_pages != _nodes.Pages)
            (_pages, _mayBeAbsent) = (_nodes.Pages, true);
    }

    /// <summary>The weight of a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Of(int node, Frame frame)
    {
        if (IsFree)
            return 1;
        int at = node >> Adjacency.PageBits;
        return (_pages[at] ?? _nodes.Make(at, frame))[node & (Adjacency.PageSize - 1)];
    }

    /// <summary>Whether it is known of a page, where not all weigh 1, that all its nodes weigh nothing.</summary>
    public bool IsNothing(int page, Frame frame) => _nodes.IsNothing(page, frame);

    /// <summary>Multiplies numbers of the nodes of a page by their weights, where not all are 1.</summary>
    public void Weigh(int page, long[] weights, Frame frame) => _nodes.Weigh(page, weights, frame);

    /// <summary>
    /// Makes all weights to which the steps of a page lead, with the help of other threads where that takes long. Where none is absent it
    /// does not look again.
    /// </summary>
    /// <param name="page">The steps.</param>
    /// <param name="weights">The numbers of the nodes of the page, 0 for those that do not matter.</param>
    /// <param name="frame">The row of the run.</param>
    public void MakeAhead(AdjacencyPage page, ReadOnlySpan<long> weights, Frame frame)
    {
        if (!_mayBeAbsent)
            return;
        List<int> absent = [];
        HashSet<int> seen = [];
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            AddAbsent(page.Neighbours.AsSpan(page.Offsets[i]..page.Offsets[i + 1]), absent, seen);
            for (int chunk = 0; page.Hubs?[i] is { } hub && hub.TryGetChunk(chunk, out AdjacencyChunk part); chunk++)
                AddAbsent(part.Neighbours, absent, seen);
        }

        _mayBeAbsent = absent.Count > 0;
        _nodes.MakeAll(absent, frame);
    }

    private void AddAbsent(ReadOnlySpan<int> nodes, List<int> absent, HashSet<int> seen)
    {
        int last = -1;
        foreach (int node in nodes)
        {
            int at = node >> Adjacency.PageBits;
            if (_pages[at] is not null || at == last)
                continue;
            last = at;
            if (seen.Add(at))
                absent.Add(at);
        }
    }

    /// <summary>Writes the weights of a page of nodes into an array of all.</summary>
    public void Copy(int page, long[] weights, Frame frame)
    {
        long[] own = _pages[page] ?? _nodes.Make(page, frame);
        int first = page << Adjacency.PageBits;
        own.AsSpan(0, Math.Min(own.Length, weights.Length - first)).CopyTo(weights.AsSpan(first));
    }

    /// <summary>The sum of the weights of some nodes but one; less than 0 for more than an integer can count.</summary>
    public long Sum(ReadOnlySpan<int> nodes, int leftOut, Frame frame)
    {
        long[]?[] pages = _pages;
        long sum = 0, signs = 0;
        foreach (int node in nodes)
        {
            int at = node >> Adjacency.PageBits;
            long weight = (pages[at] ?? _nodes.Make(at, frame))[node & (Adjacency.PageSize - 1)];
            sum += node == leftOut ? 0 : weight;
            // Below 0 as soon as it is too much, or what is added is.
            signs |= sum;
        }

        return signs < 0 ? Tally.TooMany : sum;
    }

    /// <summary>The sum of the weights to which the steps of a node lead, of which what is too large is at least 2^63.</summary>
    public BigInteger Exact(StepLists steps, int node, Frame frame)
    {
        BigInteger sum = 0;
        for (int i = 0; i < steps.Outgoing.Length + steps.Incoming.Length; i++)
        {
            bool isIncoming = i >= steps.Outgoing.Length;
            Adjacency list = isIncoming ? steps.Incoming[i - steps.Outgoing.Length] : steps.Outgoing[i];
            int leftOut = isIncoming && steps.IsBoth ? node : -1;
            AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
            for (int part = 0; hub is null ? part == 0 : hub.TryGet(part, out chunk); part++)
            {
                foreach (int neighbour in chunk.Neighbours)
                    sum += neighbour == leftOut ? 0 : Large(Of(neighbour, frame));
                frame.Tick();
            }
        }

        return sum;
    }

    /// <summary>What is too large to be known is at least this: a product of it is too large, too, if it is any.</summary>
    public static BigInteger Large(long weight) => weight == Tally.TooMany ? BigInteger.One << 63 : weight;

    /// <summary>Adds to numbers of the nodes of a page the sums of the weights to which its rows lead.</summary>
    /// <param name="page">The rows.</param>
    /// <param name="loops">The first node of the page, where relationships from a node to itself are left out; -1 for none.</param>
    /// <param name="weights">0 for nodes that do not matter.</param>
    /// <param name="sums">The numbers.</param>
    /// <param name="frame">The run.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddSums(AdjacencyPage page, int loops, long[] weights, long[] sums, Frame frame)
    {
        if (IsOfLabels && Labels is [var label])
        {
            if (page.Offsets[^1] <= FewSteps && Marks(label) is { IsEmpty: false } marks)
                AddMarked(page.Offsets, page.Neighbours, loops, weights, sums, marks);
            else
                AddLabelled(page, loops, weights, sums, label);
            return;
        }

        ReadOnlySpan<int> offsets = page.Offsets, neighbours = page.Neighbours;
        long[]?[] pages = _pages;
        int lookedAhead = pages.Length < Ahead.ManyElements >> Adjacency.PageBits ? 0 : offsets[^1] - Ahead.Distance;
        for (int i = 0, at = offsets[0]; i < weights.Length; i++)
        {
            int end = offsets[i + 1];
            if (weights[i] == 0 || at == end)
            {
                at = end;
                continue;
            }

            int leftOut = loops < 0 ? -1 : loops + i;
            long sum = 0, signs = 0;
            for (; at < end; at++)
            {
                if (at < lookedAhead && neighbours[at + Ahead.Distance] is var later && pages[later >> Adjacency.PageBits] is { } far)
                    Ahead.Fetch(far, later & (Adjacency.PageSize - 1));
                int node = neighbours[at], own = node >> Adjacency.PageBits;
                long weight = (pages[own] ?? _nodes.Make(own, frame))[node & (Adjacency.PageSize - 1)];
                sum += node == leftOut ? 0 : weight;
                signs |= sum;
            }

            sums[i] = signs < 0 ? Tally.TooMany : Tally.Plus(sums[i], sum);
        }
    }

    /// <summary>The same, but adds no more than the first weight that is something.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddAny(AdjacencyPage page, int loops, long[] weights, long[] sums, Frame frame)
    {
        ReadOnlySpan<int> offsets = page.Offsets, neighbours = page.Neighbours;
        long[]?[] pages = _pages;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            int leftOut = loops < 0 ? -1 : loops + i;
            for (int at = offsets[i]; at < offsets[i + 1] && sums[i] == 0; at++)
            {
                int node = neighbours[at], own = node >> Adjacency.PageBits;
                long weight = (pages[own] ?? _nodes.Make(own, frame))[node & (Adjacency.PageSize - 1)];
                sums[i] = node == leftOut ? 0 : weight;
            }
        }
    }

    /// <summary>The same where nodes with a label weigh 1, which a bit each says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddLabelled(AdjacencyPage page, int loops, long[] weights, long[] sums, IdSet label)
    {
        ReadOnlySpan<int> offsets = page.Offsets, neighbours = page.Neighbours;
        for (int i = 0, at = offsets[0]; i < weights.Length; i++)
        {
            int end = offsets[i + 1];
            if (weights[i] == 0 || at == end)
            {
                at = end;
                continue;
            }

            int leftOut = loops < 0 ? -1 : loops + i;
            long sum = 0;
            for (; at < end; at++)
                sum += label.Contains(neighbours[at]) && neighbours[at] != leftOut ? 1 : 0;
            sums[i] = Tally.Plus(sums[i], sum);
        }
    }

    /// <summary>
    /// The same by all bits of the label in one array, without a look at whether the node matters, or whether the page of the label is
    /// there: nobody can tell these beforehand, so that looking costs more than adding nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddMarked(
        ReadOnlySpan<int> offsets, ReadOnlySpan<int> neighbours, int loops, ReadOnlySpan<long> weights, Span<long> sums,
        ReadOnlySpan<ulong> label)
    {
        int at = offsets[0];
        offsets = offsets.Slice(1, weights.Length);
        sums = sums[..weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            int leftOut = loops < 0 ? -1 : loops + i;
            long sum = 0;
            for (int end = offsets[i]; at < end; at++)
            {
                int node = neighbours[at];
                sum += (node >> 6) < label.Length ? (long)(label[node >> 6] >> (node & 63)) & (node != leftOut ? 1 : 0) : 0;
            }

            sum &= weights[i] != 0 ? -1 : 0;
            long added = unchecked(sums[i] + sum);
            sums[i] = (sums[i] | added) < 0 ? Tally.TooMany : added;
        }
    }

    /// <summary>All bits of a label in one array, as soon as so much was asked of it that this is worth it; none before.</summary>
    private ReadOnlySpan<ulong> Marks(IdSet label)
    {
        if (_marked != label)
            (_marked, _marks, _asked) = (label, [], 0);
        if (_marks.Length > 0 || (_asked += Adjacency.PageSize) < label.PageCount * IdSet.WordsPerPage)
            return _marks;
        _marks = new ulong[label.PageCount * IdSet.WordsPerPage];
        for (int page = 0; page < label.PageCount; page++)
            label.Page(page)?.AsSpan(0, IdSet.WordsPerPage).CopyTo(_marks.AsSpan(page * IdSet.WordsPerPage));
        return _marks;
    }
}
