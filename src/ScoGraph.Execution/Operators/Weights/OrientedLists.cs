using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// Nodes that relationships join, numbered from 0, each with those of its neighbours that have more relationships, or as many and a greater
/// number. So each triangle is found once, and no list is long (Schank and Wagner, WEA 2005).
/// </summary>
internal sealed class OrientedLists
{
    private const int PageSize = Adjacency.PageSize;

    private readonly int[]?[] _numbers;
    private readonly int[] _nodes;
    private readonly int[] _degrees;

    private OrientedLists(int pages, int nodes)
    {
        _numbers = new int[]?[pages];
        (_nodes, _degrees, Starts, Ends) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
    }

    /// <summary>The ids of the nodes, ascending.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>The memory that the lists take.</summary>
    public long Bytes => ((long)Targets.Length + (5L * _nodes.Length)) * sizeof(int);

    /// <summary>Where the list of each node begins.</summary>
    public int[] Starts { get; }

    /// <summary>Where the list of each node ends.</summary>
    public int[] Ends { get; }

    /// <summary>The numbers of neighbours; what is between lists is not used.</summary>
    public int[] Targets { get; private set; } = [];

    /// <summary>Makes the lists; null where a node is joined to itself, or twice to another.</summary>
    /// <param name="lists">The relationships.</param>
    /// <param name="classes">By nodes, the classes within which relationships count; null for one of all nodes.</param>
    /// <param name="frame">The row of the run.</param>
    public static OrientedLists? Of(StepLists lists, StepMap? classes, Frame frame)
    {
        ImmutableArray<Adjacency> all = [.. lists.Outgoing, .. lists.Incoming];
        int pages = all.Length == 0 ? 0 : all.Max(list => list.PageCount);
        OrientedLists oriented = new(pages, Count(all, pages));
        long targets = oriented.Number(all);
        if (targets > Array.MaxLength)
            return null;
        oriented.Targets = new int[targets];
        foreach (Adjacency list in lists.Outgoing)
        {
            if (!oriented.TryAdd(list, classes, frame))
                return null;
        }

        return oriented.IsSimple() ? oriented : null;
    }

    private static int Count(ImmutableArray<Adjacency> lists, int pages)
    {
        int count = 0;
        Span<int> degrees = stackalloc int[PageSize];
        for (int page = 0; page < pages; page++)
        {
            Degrees(lists, page, degrees);
            count += PageSize - degrees.Count(0);
        }

        return count;
    }

    /// <summary>Numbers the nodes, and leaves room for all neighbours of each.</summary>
    private long Number(ImmutableArray<Adjacency> lists)
    {
        int count = 0;
        long start = 0;
        Span<int> degrees = stackalloc int[PageSize];
        for (int page = 0; page < _numbers.Length && start <= Array.MaxLength; page++)
        {
            if (!Degrees(lists, page, degrees))
                continue;
            int[] numbers = _numbers[page] = new int[PageSize];
            for (int i = 0; i < PageSize; i++)
            {
                if (degrees[i] == 0)
                    continue;
                (numbers[i], _nodes[count], _degrees[count]) = (count, (page << Adjacency.PageBits) + i, degrees[i]);
                Starts[count] = Ends[count] = (int)start;
                start += degrees[i];
                count++;
            }
        }

        return start;
    }

    private static bool Degrees(ImmutableArray<Adjacency> lists, int number, Span<int> degrees)
    {
        degrees.Clear();
        bool hasAny = false;
        foreach (Adjacency list in lists)
        {
            if (list.Page(number) is not { } page)
                continue;
            hasAny = true;
            ReadOnlySpan<int> offsets = page.Offsets;
            for (int i = 0; i < degrees.Length; i++)
                degrees[i] += offsets[i + 1] - offsets[i];
            for (int i = 0; i < page.Hubs?.Length; i++)
                degrees[i] += page.Hubs[i]?.Count ?? 0;
        }

        return hasAny;
    }

    private bool TryAdd(Adjacency list, StepMap? classes, Frame frame)
    {
        for (int number = 0; number < _numbers.Length; number++)
        {
            if (list.Page(number) is not { } page || _numbers[number] is not { } numbers)
                continue;
            frame.ThrowIfStopped();
            for (int i = 0; i < PageSize; i++)
            {
                int start = page.Offsets[i], length = page.Offsets[i + 1] - start;
                if (length > 0 && !TryAdd(numbers[i], page.Neighbours.AsSpan(start, length), classes))
                    return false;
                for (int chunk = 0; page.Hubs?[i] is { } hub && hub.TryGetChunk(chunk, out AdjacencyChunk part); chunk++)
                {
                    if (!TryAdd(numbers[i], part.Neighbours, classes))
                        return false;
                }
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAdd(int node, ReadOnlySpan<int> neighbours, StepMap? classes)
    {
        int own = classes is null ? 0 : classes.Of(_nodes[node]);
        if (own == StepMap.None)
            return true;
        int[]?[] pages = _numbers;
        int[] degrees = _degrees, ends = Ends, targets = Targets;
        int degree = degrees[node];
        bool isLoop = false;
        foreach (int neighbour in neighbours)
        {
            if (classes is not null && classes.Of(neighbour) != own)
                continue;
            int other = pages[neighbour >> Adjacency.PageBits]![neighbour & (PageSize - 1)], its = degrees[other];
            bool isFirst = degree < its || (degree == its && node < other);
            isLoop |= node == other;
            int near = isFirst ? node : other;
            targets[ends[near]++] = isFirst ? other : node;
        }

        return !isLoop;
    }

    /// <summary>Whether no list has a node twice.</summary>
    private bool IsSimple()
    {
        int[] seenBy = new int[_nodes.Length];
        int repeats = 0;
        for (int node = 0; node < seenBy.Length; node++)
        {
            foreach (int target in Targets.AsSpan(Starts[node]..Ends[node]))
            {
                repeats += seenBy[target] == node + 1 ? 1 : 0;
                seenBy[target] = node + 1;
            }
        }

        return repeats == 0;
    }
}
