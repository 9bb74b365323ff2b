using System.Numerics;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// Steps to a node and on from there along the same relationships: all pairs less those of a relationship with itself, which leads from
/// the node back to it. One thread's.
/// </summary>
/// <param name="left">Where one leads.</param>
/// <param name="right">Where the other leads, the other way.</param>
internal sealed class OnwardSums(FarWeights left, FarWeights right)
{
    private readonly int[] _loops = new int[Adjacency.PageSize];
    private StepLists _lists = StepLists.None;
    private StepLists _reversed = StepLists.None;

    /// <param name="lists">What one goes along, one way.</param>
    /// <param name="reversed">What the other goes along.</param>
    public void Refresh(StepLists lists, StepLists reversed) => (_lists, _reversed) = (lists, reversed);

    /// <summary>Makes of the sums of both the number of pairs, for each node of a page that matters.</summary>
    /// <param name="number">The page.</param>
    /// <param name="sums">The sums of one; takes the pairs.</param>
    /// <param name="others">The sums of the other.</param>
    /// <param name="frame">The run.</param>
    public void Pair(int number, long[] sums, long[] others, Frame frame)
    {
        int first = number << Adjacency.PageBits;
        if (!FindLoops(number))
        {
            Tally.Multiply(sums, others, least: 0);
            return;
        }

        for (int i = 0; i < sums.Length; i++)
        {
            int loops = _loops[i];
            if (sums[i] == 0 || others[i] == 0)
                sums[i] = 0;
            else
                sums[i] = loops == 0 ? Tally.Times(sums[i], others[i])
                    : (ulong)(sums[i] | others[i]) <= int.MaxValue
                        ? (sums[i] * others[i]) - (loops * left.Of(first + i, frame) * right.Of(first + i, frame))
                        : Exact(first + i, loops, frame);
        }
    }

    /// <summary>Finds how many relationships lead from each node of a page back to it.</summary>
    /// <returns>Whether there are any.</returns>
    private bool FindLoops(int number)
    {
        _loops.AsSpan().Clear();
        bool hasAny = false;
        int first = number << Adjacency.PageBits;
        foreach (Adjacency list in _lists.Outgoing.IsEmpty ? _lists.Incoming : _lists.Outgoing)
        {
            if (list.Page(number) is not { } page || !page.MayLoop(first))
                continue;
            for (int i = 0; i < _loops.Length; i++)
            {
                int start = page.Offsets[i], end = page.Offsets[i + 1], node = first + i;
                bool mayHave = end > start && page.Neighbours[start] <= node && page.Neighbours[end - 1] >= node;
                if (!mayHave && page.Hubs?[i] is null)
                    continue;
                _loops[i] += list.Between(node, node).Count;
                hasAny |= _loops[i] > 0;
            }
        }

        return hasAny;
    }

    /// <summary>The same for any numbers: what is too large is at least 2^63.</summary>
    private long Exact(int node, int loops, Frame frame)
    {
        BigInteger pairs = (left.Exact(_lists, node, frame) * right.Exact(_reversed, node, frame))
            - (loops * FarWeights.Large(left.Of(node, frame)) * FarWeights.Large(right.Of(node, frame)));
        return pairs > long.MaxValue ? Tally.TooMany : (long)pairs;
    }
}
