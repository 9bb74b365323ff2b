using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// To which node each leads along steps of which it has one at most. So a chain of such steps is one look into an array.
/// </summary>
internal sealed class StepMap
{
    /// <summary>Where a node leads that leads nowhere; it leads there itself.</summary>
    public const int None = int.MaxValue;

    private const int PageSize = Adjacency.PageSize;

    /// <summary>Fewer nodes are one thread's.</summary>
    private const int ManyNodes = 1 << 16;

    private readonly int _first;

    private readonly int _count;

    /// <summary>By nodes from the first on; the place behind the last stands for all others.</summary>
    private int[] _ends;

    /// <summary>Where each page begins, if most have no steps: these are one page then. None for one page behind the other.</summary>
    private readonly int[]? _starts;

    private StepMap(StepLists lists)
    {
        (_first, _count) = lists.Nodes();
        _starts = Starts(lists, _first >> Adjacency.PageBits, _count >> Adjacency.PageBits, out int used);
        // Fresh memory for so much would take as long as what is written there.
        int places = _starts is null ? _count : used << Adjacency.PageBits;
        _ends = ArrayPool<int>.Shared.Rent(places + PageSize);
        _ends.AsSpan(places, PageSize).Fill(None);
    }

    /// <summary>The memory that it takes.</summary>
    public long Bytes => (long)_ends.Length * sizeof(int);

    /// <summary>Gives the memory back, once nobody asks any more.</summary>
    public void Return()
    {
        ArrayPool<int>.Shared.Return(_ends);
        _ends = [];
    }

    /// <summary>Where the steps of some lists lead, or where these and those of a map behind them do. Threads share the pages.</summary>
    /// <param name="lists">The steps.</param>
    /// <param name="behind">Where those behind lead; null for none.</param>
    /// <param name="kept">Nodes that are not in all of these sets lead nowhere.</param>
    /// <param name="reached">Nor do those that lead to a node that is not in all of these.</param>
    /// <param name="frame">The row of the run.</param>
    /// <returns>Null where a node has two of them.</returns>
    public static StepMap? Of(StepLists lists, StepMap? behind, IReadOnlyList<IdSet> kept, IReadOnlyList<IdSet> reached, Frame frame)
    {
        StepMap map = new(lists);
        return PageShares.TryAll(
            map._count >> Adjacency.PageBits, map._ends.Length >= ManyNodes, page => map.TryAdd(page, lists, behind, kept, reached), frame)
            ? map : null;
    }

    /// <summary>Where a node leads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int node)
    {
        uint at = Math.Min((uint)(node - _first), (uint)_count);
        return _ends[_starts is null ? (int)at : _starts[at >> Adjacency.PageBits] + (int)(at & (PageSize - 1))];
    }

    /// <summary>Keeps what begins at nodes that weigh 1.</summary>
    /// <returns>False where any weighs more: then their weights still count.</returns>
    public bool TryKeep(FarWeights weights, Frame frame)
    {
        if (weights.IsFree || weights.IsOfLabels)
            return true;
        for (int i = 0; i < _count; i++)
        {
            if (Of(_first + i) == None)
                continue;
            long weight = weights.Of(_first + i, frame);
            if (weight is not (0 or 1))
                return false;
            if (weight == 0)
                Page(i >> Adjacency.PageBits)[i & (PageSize - 1)] = None;
        }

        return true;
    }

    /// <summary>Where each page begins, if few have steps, and at the end the page of all others; else null.</summary>
    private static int[]? Starts(StepLists lists, int first, int pages, out int used)
    {
        used = 0;
        for (int page = 0; page < pages; page++)
            used += lists.HasPage(first + page) ? 1 : 0;
        if (used > pages / 2)
            return null;
        int[] starts = new int[pages + 1];
        for (int page = 0, next = 0; page <= pages; page++)
            starts[page] = (page < pages && lists.HasPage(first + page) ? next++ : used) << Adjacency.PageBits;
        return starts;
    }

    private Span<int> Page(int page) => _ends.AsSpan(_starts is null ? page << Adjacency.PageBits : _starts[page], PageSize);

    private bool TryAdd(int page, StepLists lists, StepMap? behind, IReadOnlyList<IdSet> kept, IReadOnlyList<IdSet> reached)
    {
        int number = page + (_first >> Adjacency.PageBits);
        if (_starts is not null && !lists.HasPage(number))
            return true;
        Span<int> ends = Page(page);
        ends.Fill(None);
        foreach (IdSet label in kept)
        {
            // What has the label stands together, as it was loaded: most often a page has none, or nothing else.
            if (Words(label, number).IndexOfAnyExcept(0UL) < 0)
                return true;
        }

        foreach (Adjacency list in lists.Outgoing)
        {
            if (list.Page(number) is { } steps && !TryAdd(steps, ends, -1, behind))
                return false;
        }

        foreach (Adjacency list in lists.Incoming)
        {
            if (list.Page(number) is { } steps && !TryAdd(steps, ends, lists.IsBoth ? number << Adjacency.PageBits : -1, behind))
                return false;
        }

        foreach (IdSet label in kept)
            Keep(Words(label, number), ends);
        foreach (IdSet label in reached)
            KeepThoseTo(label, ends);
        return true;
    }

    /// <param name="page">The steps.</param>
    /// <param name="ends">Where the nodes of the page lead.</param>
    /// <param name="loopsFrom">The first node of the page where steps from a node to itself are left out; else less than 0.</param>
    /// <param name="behind">Where those behind lead.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryAdd(AdjacencyPage page, Span<int> ends, int loopsFrom, StepMap? behind)
    {
        if (page.Hubs is { } hubs && hubs.AsSpan().ContainsAnyExcept((AdjacencyHub?)null))
            return false;
        ReadOnlySpan<int> offsets = page.Offsets, neighbours = page.Neighbours;
        for (int i = 0, at = offsets[0]; i < ends.Length; i++)
        {
            int end = offsets[i + 1];
            if (end == at + 1 && loopsFrom < 0 && ends[i] == None)
            {
                // Nearly always: where it leads nowhere behind, that is what is written.
                ends[i] = behind is null ? neighbours[at] : behind.Of(neighbours[at]);
                at = end;
                continue;
            }

            for (; at < end; at++)
            {
                int far = neighbours[at];
                if (loopsFrom >= 0 && far == loopsFrom + i)
                    continue;
                if (behind is not null && (far = behind.Of(far)) == None)
                    continue;
                if (ends[i] != None)
                    return false;
                ends[i] = far;
            }
        }

        return true;
    }

    /// <summary>The bits of a set for the nodes of a page; none where it has none of them.</summary>
    private static ReadOnlySpan<ulong> Words(IdSet label, int page)
    {
        int node = page << Adjacency.PageBits;
        // Whole pages of neighbours begin at whole words of a set.
        return label.Page(node >> IdSet.PageBits) is { } words
            ? words.AsSpan((node & (IdSet.PageSize - 1)) >> 6, PageSize >> 6) : [];
    }

    private static void Keep(ReadOnlySpan<ulong> label, Span<int> ends)
    {
        for (int word = 0; word < label.Length; word++)
        {
            for (ulong others = ~label[word]; others != 0; others &= others - 1)
                ends[(word << 6) + BitOperations.TrailingZeroCount(others)] = None;
        }
    }

    private static void KeepThoseTo(IdSet label, Span<int> ends)
    {
        foreach (ref int end in ends)
        {
            if (end != None && !label.Contains(end))
                end = None;
        }
    }
}
