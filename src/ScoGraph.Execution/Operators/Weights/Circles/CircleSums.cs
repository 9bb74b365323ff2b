using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights.Circles;

/// <summary>
/// The sum over all ways along some steps from a node to one of its marked neighbours, of the products of the weights of their nodes.
/// Threads take a page of nodes at a time as those where ways begin.
/// </summary>
/// <param name="closing">The relationships that join the beginning of a way to its end.</param>
/// <param name="ends">The nodes among which are all where ways end.</param>
/// <param name="path">The steps that are walked.</param>
/// <param name="weights">The weights of the nodes to which these lead; null where all are 1.</param>
/// <param name="map">Where the steps behind these lead; null for none.</param>
internal sealed class CircleSums(
    StepLists closing, (int First, int Count) ends, ImmutableArray<StepLists> path, ImmutableArray<long[]?> weights, StepMap? map)
{
    /// <summary>What is added for a list of neighbours is then below 2^63.</summary>
    public const long MostWeight = 1L << 20;

    /// <summary>Fewer nodes are one thread's.</summary>
    private const int FewNodes = 1 << 14;

    private readonly Lock _lock = new();
    private int _next;
    private long _sum;
    private volatile bool _isStopped;

    /// <summary>The weights of the nodes where ways begin; null where all are 1.</summary>
    public long[]? Starts { get; init; }

    /// <summary>The weights of the nodes where ways end, each below <see cref="MostWeight"/>; null where all are 1.</summary>
    public long[]? Ends { get; init; }

    /// <summary>The sum; <see cref="Tally.TooMany"/> for more than an integer can count.</summary>
    public long Sum(Frame frame)
    {
        int nodes = frame.Graph.NodeBound, helpers = nodes >= FewNodes || frame.SharedAfter <= TimeSpan.Zero ? frame.Threads - 1 : 0;
        if (helpers > 0)
            HelperThreads.Run(helpers, () => Work(null, nodes), () => Work(frame, nodes));
        else
            Work(frame, nodes);
        return _sum;
    }

    /// <param name="frame">The row of the thread of the run; null for one that helps.</param>
    /// <param name="nodes">More than the greatest id.</param>
    private void Work(Frame? frame, int nodes)
    {
        MarkedNumbers marks = new(ends.First, ends.Count, Ends);
        int pages = closing.PageCount;
        long sum = 0;
        try
        {
            while (!_isStopped && Interlocked.Increment(ref _next) - 1 is var page && page < pages)
            {
                frame?.ThrowIfStopped();
                if (!closing.HasPage(page))
                    continue;
                int first = page << Adjacency.PageBits;
                for (int node = first; node < Math.Min(first + Adjacency.PageSize, nodes); node++)
                    sum = Tally.Plus(sum, From(node, marks));
            }

            lock (_lock)
                _sum = Tally.Plus(_sum, sum);
        }
        finally
        {
            _isStopped |= frame is not null;
        }
    }

    /// <summary>The sum over the ways from a node.</summary>
    private long From(int node, MarkedNumbers marks)
    {
        long weight = Starts is null ? 1 : Starts[node];
        if (weight == 0 || !Mark(node, marks, clears: false))
            return 0;
        long sum = Along(0, node, marks);
        Mark(node, marks, clears: true);
        return Tally.Times(weight, sum);
    }

    private bool Mark(int node, MarkedNumbers marks, bool clears)
    {
        bool hasAny = false;
        foreach (Adjacency list in closing.Outgoing)
            hasAny |= Mark(list, node, -1, marks, clears);
        foreach (Adjacency list in closing.Incoming)
            hasAny |= Mark(list, node, closing.IsBoth ? node : -1, marks, clears);
        return hasAny;
    }

    private bool Mark(Adjacency list, int node, int leftOut, MarkedNumbers marks, bool clears)
    {
        AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
        bool hasAny = false;
        for (int part = 0; hub is null ? part == 0 : hub.TryGet(part, out chunk); part++)
        {
            if (clears)
            {
                marks.Clear(chunk.Neighbours);
                continue;
            }

            marks.Add(chunk.Neighbours);
            for (int loops = leftOut < 0 ? 0 : chunk.Neighbours.Count(leftOut); loops > 0; loops--)
                marks.Take(leftOut);
            hasAny |= chunk.Neighbours.Length > 0;
        }

        return hasAny;
    }

    /// <summary>The sum over the ways from a node on, of which some steps are gone.</summary>
    private long Along(int gone, int node, MarkedNumbers marks)
    {
        StepLists lists = path[gone];
        long sum = 0;
        foreach (Adjacency list in lists.Outgoing)
            sum = Tally.Plus(sum, Along(list, gone, node, -1, marks));
        foreach (Adjacency list in lists.Incoming)
            sum = Tally.Plus(sum, Along(list, gone, node, lists.IsBoth ? node : -1, marks));
        return sum;
    }

    private long Along(Adjacency list, int gone, int node, int leftOut, MarkedNumbers marks)
    {
        AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
        bool isLast = gone == path.Length - 1;
        long[]? own = weights[gone];
        long sum = 0;
        for (int part = 0; hub is null ? part == 0 : hub.TryGet(part, out chunk); part++)
        {
            if (isLast && own is null && leftOut < 0)
            {
                sum = Tally.Plus(sum, map is null ? Marked(chunk.Neighbours, marks) : Marked(chunk.Neighbours, map, marks));
                continue;
            }

            foreach (int neighbour in chunk.Neighbours)
            {
                if (neighbour == leftOut || own?[neighbour] == 0)
                    continue;
                long behind = !isLast ? Along(gone + 1, neighbour, marks) : marks.Of(map is null ? neighbour : map.Of(neighbour));
                sum = Tally.Plus(sum, own is null ? behind : Tally.Times(own[neighbour], behind));
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Marked(ReadOnlySpan<int> nodes, MarkedNumbers marks)
    {
        long sum = 0;
        foreach (int node in nodes)
            sum += marks.Of(node);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Marked(ReadOnlySpan<int> nodes, StepMap map, MarkedNumbers marks)
    {
        long sum = 0;
        foreach (int node in nodes)
            sum += marks.Of(map.Of(node));
        return sum;
    }
}
