using System.Numerics;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// To which node each node leads along steps of which it has one at most: an array by ids, whose last place stands for none and leads to
/// itself. So a chain of such steps is one look into an array.
/// </summary>
internal static class StepMap
{
    private const int PageSize = Adjacency.PageSize;

    /// <summary>Where the steps of some lists lead, or where these and those of a map behind them do.</summary>
    /// <returns>Null where a node has two of them.</returns>
    public static int[]? Of(StepLists lists, int[]? behind, Frame frame)
    {
        int none = frame.Graph.NodeBound;
        int[] ends = new int[none + 1];
        ends.AsSpan().Fill(none);
        return lists.Outgoing.All(list => TryAdd(list, false, ends, behind, frame))
            && lists.Incoming.All(list => TryAdd(list, lists.IsBoth, ends, behind, frame)) ? ends : null;
    }

    /// <summary>Keeps what begins at nodes that weigh 1.</summary>
    /// <returns>False where any weighs more: then their weights still count.</returns>
    public static bool TryKeep(FarWeights weights, int[] ends, Frame frame)
    {
        if (weights.IsFree)
            return true;
        if (weights.IsOfLabels)
        {
            foreach (IdSet label in weights.Labels)
                Keep(label, ends);
            return true;
        }

        int none = ends.Length - 1;
        for (int node = 0; node < none; node++)
        {
            if (ends[node] == none)
                continue;
            long weight = weights.Of(node, frame);
            if (weight is not (0 or 1))
                return false;
            if (weight == 0)
                ends[node] = none;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryAdd(Adjacency list, bool leavesOutLoops, int[] ends, int[]? behind, Frame frame)
    {
        int none = ends.Length - 1;
        for (int number = 0; number < list.PageCount; number++)
        {
            if (list.Page(number) is not { } page)
                continue;
            frame.Tick();
            if (page.Hubs is { } hubs && hubs.AsSpan().ContainsAnyExcept((AdjacencyHub?)null))
                return false;
            ReadOnlySpan<int> offsets = page.Offsets, neighbours = page.Neighbours;
            int first = number << Adjacency.PageBits;
            for (int i = 0, at = offsets[0]; i < PageSize; i++)
            {
                for (int end = offsets[i + 1]; at < end; at++)
                {
                    int far = neighbours[at];
                    if (leavesOutLoops && far == first + i)
                        continue;
                    if (behind is not null)
                        far = behind[far];
                    if (far == none)
                        continue;
                    if (ends[first + i] != none)
                        return false;
                    ends[first + i] = far;
                }
            }
        }

        return true;
    }

    private static void Keep(IdSet label, int[] ends)
    {
        int none = ends.Length - 1;
        for (int first = 0; first < none; first += IdSet.PageSize)
        {
            Span<int> own = ends.AsSpan(first, Math.Min(IdSet.PageSize, none - first));
            if (label.Page(first >> IdSet.PageBits) is not { } words)
            {
                own.Fill(none);
                continue;
            }

            for (int at = 0; at < own.Length; at += 64)
            {
                for (ulong others = ~words[at >> 6]; others != 0; others &= others - 1)
                {
                    int node = at + BitOperations.TrailingZeroCount(others);
                    if (node >= own.Length)
                        break;
                    own[node] = none;
                }
            }
        }
    }
}
