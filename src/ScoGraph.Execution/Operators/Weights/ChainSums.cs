using System.Numerics;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// Chains of two steps along the same relationships, seen from where they begin: for each relationship what is found where it leads, less
/// what is found by going back along it, which ends where the chain began. One thread's.
/// </summary>
/// <param name="shape">The second step.</param>
/// <param name="types">What the first step goes along.</param>
/// <param name="far">Where the first step leads, with all that hangs there, the second step with it.</param>
/// <param name="isFound">Whether it is enough to know that there is a chain.</param>
internal sealed class ChainSums(ChainShape shape, LinkTypes types, FarWeights far, bool isFound)
{
    private readonly LinkTypes _onward = types with { Direction = shape.Direction };
    private readonly FarWeights _ends = new(shape.Ends, types with { Direction = shape.Direction });
    private readonly FarWeights? _middle = shape.Middle is { } middle ? new FarWeights(middle, types) : null;
    private StepLists _lists = StepLists.None;
    private StepLists _next = StepLists.None;
    private long _sum;
    private bool _isLarge;

    public void Refresh(StepLists lists, Frame frame)
    {
        _lists = lists;
        _next = StepLists.Of(_onward, frame);
        _ends.Refresh(frame);
        _middle?.Refresh(frame);
    }

    /// <summary>Finds the number of chains for each node of a page that matters.</summary>
    public void Add(int number, long[] weights, long[] sums, Frame frame)
    {
        if (HelpedWork.MayShare(frame))
            MakeAhead(number, weights, frame);
        int first = number << Adjacency.PageBits;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
                sums[i] = Count(first + i, frame);
        }
    }

    private void MakeAhead(int number, long[] weights, Frame frame)
    {
        foreach (Adjacency list in _lists.Outgoing.AddRange(_lists.Incoming))
        {
            if (list.Page(number) is { } page)
                far.MakeAhead(page, weights, frame);
        }
    }

    private long Count(int node, Frame frame)
    {
        (_sum, _isLarge) = (0, false);
        foreach (Adjacency list in _lists.Outgoing)
            Visit(list, node, -1, shape.Direction != Direction.Outgoing, frame);
        foreach (Adjacency list in _lists.Incoming)
            Visit(list, node, _lists.IsBoth ? node : -1, shape.Direction != Direction.Incoming, frame);
        return _isLarge ? Exact(node, frame) : _sum;
    }

    /// <param name="list">The first steps.</param>
    /// <param name="node">Where they begin.</param>
    /// <param name="leftOut">Where none may lead; -1 for nowhere.</param>
    /// <param name="isBack">Whether the second step may go back along each of them, not only along those that lead nowhere else.</param>
    /// <param name="frame">The run.</param>
    private void Visit(Adjacency list, int node, int leftOut, bool isBack, Frame frame)
    {
        AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
        for (int part = 0; hub is null ? part == 0 : hub.TryGet(part, out chunk); part++)
        {
            foreach (int neighbour in chunk.Neighbours)
            {
                if (_isLarge || (isFound && _sum != 0))
                    return;
                long found = neighbour == leftOut ? 0 : far.Of(neighbour, frame);
                if (found == 0)
                    continue;
                // What is taken away is a part of what it is taken from: where that is small, no number here is too large.
                _isLarge = (ulong)found > int.MaxValue;
                if (!_isLarge)
                    _sum += found - (isBack || neighbour == node ? Back(node, neighbour, frame) : 0);
            }
        }
    }

    /// <summary>What is found by going back from a node in the middle.</summary>
    private long Back(int node, int middle, Frame frame) => _ends.Of(node, frame) * (_middle?.Of(middle, frame) ?? 1);

    /// <summary>The same for any numbers: what is too large is at least 2^63.</summary>
    private long Exact(int node, Frame frame)
    {
        BigInteger sum = 0;
        foreach (Adjacency list in _lists.Outgoing)
            sum += Exact(list, node, -1, shape.Direction != Direction.Outgoing, frame);
        foreach (Adjacency list in _lists.Incoming)
            sum += Exact(list, node, _lists.IsBoth ? node : -1, shape.Direction != Direction.Incoming, frame);
        return sum > long.MaxValue ? Tally.TooMany : (long)sum;
    }

    private BigInteger Exact(Adjacency list, int node, int leftOut, bool isBack, Frame frame)
    {
        BigInteger sum = 0;
        AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
        for (int part = 0; hub is null ? part == 0 : hub.TryGet(part, out chunk); part++)
        {
            foreach (int neighbour in chunk.Neighbours)
            {
                if (neighbour == leftOut || far.Of(neighbour, frame) == 0)
                    continue;
                BigInteger back = isBack || neighbour == node ? FarWeights.Large(_ends.Of(node, frame)) : 0;
                sum += (_ends.Exact(_next, neighbour, frame) - back) * FarWeights.Large(_middle?.Of(neighbour, frame) ?? 1);
            }
        }

        return sum;
    }
}
