using System.Numerics;
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
    private FarWeights _one = left;
    private FarWeights _other = right;
    private StepLists _lists = StepLists.None;
    private long _ofOne;
    private long _ofOther;
    private long _same;
    private long _bits;
    private int _last;
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
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            (_ofOne, _ofOther, _same, _bits, _last, _repeats) = (0, 0, 0, 0, -1, false);
            Visit(first + i, frame, isGathering: false);
            bool isExact = (ulong)(_ofOne | _ofOther | _bits) <= int.MaxValue && !(leadApart && _repeats);
            sums[i] = isExact ? (_ofOne * _ofOther) - _same : Exact(first + i, frame);
        }
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
        // Lists are ascending; one that begins in front of where the last ended may have the same ends.
        bool repeats = neighbours.Length > 0 && neighbours[0] <= _last;
        int previous = -1;
        FarWeights other = _other;
        long[]?[] pages = other.Pages;
        long sum = 0, bits = 0, count = 0;
        foreach (int neighbour in neighbours)
        {
            repeats |= neighbour == previous;
            previous = neighbour;
            if (neighbour == leftOut)
                continue;
            int at = neighbour >> Adjacency.PageBits;
            long weight = other.IsFree ? 1 : (pages[at] ?? other.Make(at, frame))[neighbour & (Adjacency.PageSize - 1)];
            count++;
            sum += weight;
            bits |= weight | sum;
        }

        Note(repeats, previous, bits);
        (_ofOne, _ofOther, _same) = (_ofOne + count, _ofOther + sum, _same + sum);
    }

    private void Sum(ReadOnlySpan<int> neighbours, int leftOut, Frame frame)
    {
        bool repeats = neighbours.Length > 0 && neighbours[0] <= _last;
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

        Note(repeats, previous, 0);
    }

    private void Note(bool repeats, int last, long bits)
    {
        _repeats |= repeats;
        _last = Math.Max(_last, last);
        _bits |= bits;
    }

    private void Gather(ReadOnlySpan<int> neighbours, int leftOut)
    {
        foreach (int neighbour in neighbours)
        {
            if (neighbour != leftOut)
                _ends.Add(neighbour);
        }
    }

    /// <summary>The same for any numbers, and where several steps lead to one node.</summary>
    private long Exact(int node, Frame frame)
    {
        _ends.Clear();
        Visit(node, frame, isGathering: true);
        _ends.Sort();
        BigInteger ofOne = 0, ofOther = 0, same = 0;
        for (int i = 0; i < _ends.Count;)
        {
            int end = _ends[i], from = i;
            while (i < _ends.Count && _ends[i] == end)
                i++;
            frame.Tick();
            BigInteger times = i - from, one = Large(_one.Of(end, frame)), other = Large(_other.Of(end, frame));
            ofOne += one * times;
            ofOther += other * times;
            same += one * other * times * (leadApart ? times : 1);
        }

        BigInteger pairs = (ofOne * ofOther) - same;
        return pairs > long.MaxValue ? Tally.TooMany : (long)pairs;
    }

    /// <summary>What is too large to be known is at least this: pairs of it are too many, too, if there is one.</summary>
    private static BigInteger Large(long weight) => weight == Tally.TooMany ? BigInteger.One << 63 : weight;
}
