using System.Numerics;
using System.Runtime.CompilerServices;
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

    private readonly int _first;

    /// <summary>By nodes from the first on; one place more stands for all others.</summary>
    private readonly int[] _ends;

    private StepMap(int first, int count)
    {
        _first = first;
        _ends = GC.AllocateUninitializedArray<int>(count + 1);
        _ends.AsSpan().Fill(None);
    }

    /// <summary>The memory that it takes.</summary>
    public long Bytes => (long)_ends.Length * sizeof(int);

    /// <summary>Where the steps of some lists lead, or where these and those of a map behind them do.</summary>
    /// <returns>Null where a node has two of them.</returns>
    public static StepMap? Of(StepLists lists, StepMap? behind, Frame frame)
    {
        (int first, int count) = lists.Nodes();
        StepMap map = new(first, count);
        return lists.Outgoing.All(list => map.TryAdd(list, false, behind, frame))
            && lists.Incoming.All(list => map.TryAdd(list, lists.IsBoth, behind, frame)) ? map : null;
    }

    /// <summary>Where a node leads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int node)
    {
        int[] ends = _ends;
        return ends[Math.Min((uint)(node - _first), (uint)ends.Length - 1)];
    }

    /// <summary>Keeps what begins at nodes that weigh 1.</summary>
    /// <returns>False where any weighs more: then their weights still count.</returns>
    public bool TryKeep(FarWeights weights, Frame frame)
    {
        if (weights.IsFree)
            return true;
        if (weights.IsOfLabels)
        {
            foreach (IdSet label in weights.Labels)
                Keep(label);
            return true;
        }

        for (int i = 0; i < _ends.Length - 1; i++)
        {
            if (_ends[i] == None)
                continue;
            long weight = weights.Of(_first + i, frame);
            if (weight is not (0 or 1))
                return false;
            if (weight == 0)
                _ends[i] = None;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAdd(Adjacency list, bool leavesOutLoops, StepMap? behind, Frame frame)
    {
        int[] ends = _ends;
        for (int number = 0; number < list.PageCount; number++)
        {
            if (list.Page(number) is not { } page)
                continue;
            frame.Tick();
            if (page.Hubs is { } hubs && hubs.AsSpan().ContainsAnyExcept((AdjacencyHub?)null))
                return false;
            ReadOnlySpan<int> offsets = page.Offsets, neighbours = page.Neighbours;
            int first = number << Adjacency.PageBits, place = first - _first;
            for (int i = 0, at = offsets[0]; i < PageSize; i++)
            {
                for (int end = offsets[i + 1]; at < end; at++)
                {
                    int far = neighbours[at];
                    if (leavesOutLoops && far == first + i)
                        continue;
                    if (behind is not null && (far = behind.Of(far)) == None)
                        continue;
                    if (ends[place + i] != None)
                        return false;
                    ends[place + i] = far;
                }
            }
        }

        return true;
    }

    private void Keep(IdSet label)
    {
        for (int at = 0; at < _ends.Length - 1; at += 64)
        {
            // Whole pages of neighbours begin at whole words of a set.
            int node = _first + at;
            ulong others = label.Page(node >> IdSet.PageBits) is { } words ? ~words[(node & (IdSet.PageSize - 1)) >> 6] : ulong.MaxValue;
            for (; others != 0; others &= others - 1)
                _ends[at + BitOperations.TrailingZeroCount(others)] = None;
        }
    }
}
