using System.Numerics;
using System.Runtime.InteropServices;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// Pairs of steps from one node along the same relationships: all pairs less those of a relationship with itself, or less those
/// that lead to one node. One thread's.
/// </summary>
/// <param name="leadApart">Whether two must not lead to one node.</param>
/// <param name="left">Where one leads.</param>
/// <param name="right">Where the other leads.</param>
internal sealed class PairSums(bool leadApart, FarWeights left, FarWeights right)
{
    private readonly List<int> _ends = [];
    private readonly PagePairs _plain = new();
    private FarWeights _one = left;
    private FarWeights _other = right;
    private StepLists _lists = StepLists.None;
    private long _ofOne;
    private long _ofOther;
    private long _same;
    private long _bits;
    private bool _repeats;

    public void Refresh(StepLists lists, Frame frame)
    {
        _lists = lists;
        left.Refresh(frame);
        right.Refresh(frame);
        // One whose ends all weigh 1 comes first: then the other is read alone.
        (_one, _other) = right.IsFree ? (right, left) : (left, right);
    }

    /// <summary>Finds the number of pairs for each node of a page that matters.</summary>
    public void Add(int number, long[] weights, long[] sums, Frame frame)
    {
        int first = number << Adjacency.PageBits;
        bool arePlain = _one.IsFree && _plain.TryRead(_lists, number, weights, _other, frame);
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
                sums[i] = arePlain && _plain.TryCount(i, leadApart, out long pairs) ? pairs : Count(first + i, frame);
        }
    }

    private long Count(int node, Frame frame)
    {
        (_ofOne, _ofOther, _same, _bits) = (0, 0, 0, 0);
        _repeats = leadApart && _lists.MayRepeat(node);
        Visit(node, frame, isGathering: false);
        bool isSmall = (ulong)(_ofOne | _ofOther | _bits) <= int.MaxValue, isEach = !(leadApart && _repeats);
        return !isSmall ? Exact(node, frame) : (_ofOne * _ofOther) - (isEach ? _same : Meeting(node, frame));
    }

    private void Visit(int node, Frame frame, bool isGathering)
    {
        foreach (Adjacency list in _lists.Outgoing)
            Visit(list, node, -1, frame, isGathering);
        foreach (Adjacency list in _lists.Incoming)
            Visit(list, node, _lists.IsBoth ? node : -1, frame, isGathering);
    }

    private void Visit(Adjacency list, int node, int leftOut, Frame frame, bool isGathering)
    {
        AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
        for (int part = 0; hub is null ? part == 0 : hub.TryGet(part, out chunk); part++)
        {
            if (isGathering)
                Gather(chunk.Neighbours, leftOut);
            else if (_one.IsFree)
                SumOne(chunk.Neighbours, leftOut, frame);
            else
                Sum(chunk.Neighbours, leftOut, frame);
        }
    }

    /// <summary>Sums the other step alone, where each end of the one weighs 1.</summary>
    private void SumOne(ReadOnlySpan<int> neighbours, int leftOut, Frame frame)
    {
        FarWeights other = _other;
        long[]?[] pages = other.Pages;
        bool repeats = false, isFree = other.IsFree;
        int previous = -1, loops = 0;
        long sum = 0, bits = 0;
        foreach (int neighbour in neighbours)
        {
            repeats |= neighbour == previous;
            previous = neighbour;
            if (isFree)
                continue;
            int at = neighbour >> Adjacency.PageBits;
            long weight = (pages[at] ?? other.Make(at, frame))[neighbour & (Adjacency.PageSize - 1)];
            sum += weight;
            bits |= weight | sum;
        }

        if (isFree)
            sum = neighbours.Length;
        if (leftOut >= 0 && neighbours.Length > 0 && neighbours[0] <= leftOut && neighbours[^1] >= leftOut)
        {
            loops = neighbours.Count(leftOut);
            sum -= loops == 0 ? 0 : loops * other.Of(leftOut, frame);
        }

        (_repeats, _bits) = (_repeats | repeats, _bits | bits);
        (_ofOne, _ofOther, _same) = (_ofOne + neighbours.Length - loops, _ofOther + sum, _same + sum);
    }

    private void Sum(ReadOnlySpan<int> neighbours, int leftOut, Frame frame)
    {
        bool repeats = false;
        int previous = -1;
        foreach (int neighbour in neighbours)
        {
            repeats |= neighbour == previous;
            previous = neighbour;
            if (neighbour == leftOut)
                continue;
            long one = _one.Of(neighbour, frame), other = _other.Of(neighbour, frame);
            _bits |= one | other;
            _ofOne += one;
            _ofOther += other;
            _same += one * other;
            _bits |= _ofOne | _ofOther;
        }

        _repeats |= repeats;
    }

    private void Gather(ReadOnlySpan<int> neighbours, int leftOut)
    {
        foreach (int neighbour in neighbours)
        {
            if (neighbour != leftOut)
                _ends.Add(neighbour);
        }
    }

    private void Gather(int node, Frame frame)
    {
        _ends.Clear();
        Visit(node, frame, isGathering: true);
        _ends.Sort();
    }

    /// <summary>The pairs that lead to one node, where numbers are small: no sum of them is larger than all pairs.</summary>
    private long Meeting(int node, Frame frame)
    {
        Gather(node, frame);
        ReadOnlySpan<int> ends = CollectionsMarshal.AsSpan(_ends);
        long same = 0;
        for (int i = 0, from = 0; i < ends.Length; from = i)
        {
            while (i < ends.Length && ends[i] == ends[from])
                i++;
            long times = i - from;
            same += times * _one.Of(ends[from], frame) * (times * _other.Of(ends[from], frame));
        }

        return same;
    }

    /// <summary>The same for any numbers.</summary>
    private long Exact(int node, Frame frame)
    {
        Gather(node, frame);
        BigInteger ofOne = 0, ofOther = 0, same = 0;
        for (int i = 0; i < _ends.Count;)
        {
            int end = _ends[i], from = i;
            while (i < _ends.Count && _ends[i] == end)
                i++;
            frame.Tick();
            BigInteger times = i - from, one = FarWeights.Large(_one.Of(end, frame)), other = FarWeights.Large(_other.Of(end, frame));
            ofOne += one * times;
            ofOther += other * times;
            same += one * other * times * (leadApart ? times : 1);
        }

        BigInteger pairs = (ofOne * ofOther) - same;
        return pairs > long.MaxValue ? Tally.TooMany : (long)pairs;
    }
}
