using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// The pairs of steps of the nodes of a page, all pages of which are read from end to end: sums up to each entry are written down, so that
/// where the entries of a node begin and end makes no branch. Of pages in which no node is joined to itself, or twice by one list. One
/// thread's.
/// </summary>
internal sealed class PagePairs
{
    /// <summary>Where fewer than one node of so many matters, the others are not read.</summary>
    private const int Few = 4;

    private readonly List<AdjacencyPage> _pages = [];
    private readonly long[] _ofNodes = new long[Adjacency.PageSize];

    /// <summary>Finds the sums of the ends of all steps of each node of a page.</summary>
    /// <returns>False where that takes more than reading all pages in order.</returns>
    public bool TryRead(StepLists lists, int number, ReadOnlySpan<long> weights, FarWeights far, Frame frame)
    {
        if (far.IsFree || Adjacency.PageSize - weights.Count(0) < Adjacency.PageSize / Few || !TryPages(lists, number))
            return false;
        _ofNodes.AsSpan().Clear();
        foreach (AdjacencyPage page in _pages)
        {
            if (!TryAdd(page, far, frame))
                return false;
        }

        return true;
    }

    private bool TryAdd(AdjacencyPage page, FarWeights far, Frame frame)
    {
        ReadOnlySpan<int> ends = page.Neighbours.AsSpan(0, page.Offsets[^1]);
        long[] upTo = ArrayPool<long>.Shared.Rent(ends.Length + 1);
        // Of weights that are no larger no sum of a page is more than an integer holds.
        bool areSmall = (ulong)AddUp(ends, far, upTo, frame) <= int.MaxValue;
        if (areSmall)
            Add(page.Offsets, upTo, _ofNodes);
        ArrayPool<long>.Shared.Return(upTo);
        return areSmall;
    }

    /// <summary>The number of pairs that a node has.</summary>
    /// <param name="at">The node's place.</param>
    /// <param name="leadApart">Whether two must not lead to one node.</param>
    /// <param name="pairs">It.</param>
    /// <returns>False where that is not known: there are many, or two steps lead to one node and must not.</returns>
    public bool TryCount(int at, bool leadApart, out long pairs)
    {
        int count = 0;
        foreach (AdjacencyPage page in _pages)
            count += page.Offsets[at + 1] - page.Offsets[at];
        pairs = (count - 1) * _ofNodes[at];
        return _ofNodes[at] <= int.MaxValue && !(leadApart && AreCommon(at));
    }

    private bool TryPages(StepLists lists, int number)
    {
        _pages.Clear();
        int first = number << Adjacency.PageBits;
        return TryAdd(lists.Outgoing) && TryAdd(lists.Incoming) && _pages.Count <= 2;

        bool TryAdd(ImmutableArray<Adjacency> some)
        {
            foreach (Adjacency list in some)
            {
                if (list.Page(number) is not { } page)
                    continue;
                if (page.MayLoop(first) || page.MayRepeat(first))
                    return false;
                _pages.Add(page);
            }

            return true;
        }
    }

    private bool AreCommon(int at) =>
        _pages.Count == 2 && StepLists.AreCommon(Neighbours(_pages[0], at), Neighbours(_pages[1], at));

    private static ReadOnlySpan<int> Neighbours(AdjacencyPage page, int at) =>
        page.Neighbours.AsSpan(page.Offsets[at]..page.Offsets[at + 1]);

    /// <summary>Writes down the sums of the weights of some nodes up to each.</summary>
    /// <returns>All bits of the weights.</returns>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long AddUp(ReadOnlySpan<int> nodes, FarWeights far, Span<long> upTo, Frame frame)
    {
        long[]?[] pages = far.Pages;
        upTo = upTo[..(nodes.Length + 1)];
        upTo[0] = 0;
        long sum = 0, bits = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            int number = nodes[i] >> Adjacency.PageBits;
            long weight = (pages[number] ?? far.Make(number, frame))[nodes[i] & (Adjacency.PageSize - 1)];
            bits |= weight;
            sum += weight;
            upTo[i + 1] = sum;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<int> offsets, ReadOnlySpan<long> upTo, Span<long> ofNodes)
    {
        offsets = offsets[..(ofNodes.Length + 1)];
        for (int i = 0; i < ofNodes.Length; i++)
            ofNodes[i] += upTo[offsets[i + 1]] - upTo[offsets[i]];
    }
}
