using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Execution.Memory;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Operators.Weights.Pushes;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>Weighs the nodes of a page by one step: the sum of the weights to which its relationships lead. One thread's.</summary>
internal sealed class StepWeigher
{
    private readonly StepShape _shape;
    private readonly FarWeights _far;
    private readonly PairSums? _pairs;
    private readonly ChainSums? _chains;
    private readonly StepWeigher? _back;
    private readonly OnwardSums? _onward;
    private readonly Action<Frame> _push;
    private readonly bool _isFound;
    private readonly long[] _sums = new long[Adjacency.PageSize];
    private StepLists _lists = StepLists.None;
    private PushedSums? _pushed;

    public StepWeigher(StepShape shape)
    {
        _shape = shape;
        _push = Push;
        _isFound = shape.Pair is null && shape.Counting is StepCounting.Present or StepCounting.Absent;
        _far = new FarWeights(shape.Far, shape.Types);
        if (shape.Chain is { } chain)
            _chains = new ChainSums(chain, shape.Types, _far, _isFound);
        if (shape.Pair is not { } pair)
            return;
        if (!pair.IsOnward)
        {
            _pairs = new PairSums(pair.LeadApart, _far, new FarWeights(pair.Far, shape.Types));
            return;
        }

        _back = new StepWeigher(new StepShape(
            shape.Types with { Direction = shape.Types.Direction.Reverse() }, pair.Far, StepCounting.Each, null));
        _onward = new OnwardSums(_far, _back._far);
    }

    /// <summary>Whether no relationship is looked at: how many there are is enough, or where they lead what they sum is found.</summary>
    public bool IsDegree { get; private set; }

    public void Refresh(Frame frame)
    {
        _lists = StepLists.Of(_shape.Types, frame);
        _far.Refresh(frame);
        _pairs?.Refresh(_lists, frame);
        _chains?.Refresh(_lists, frame);
        _back?.Refresh(frame);
        _onward?.Refresh(_lists, _back!._lists);
        _pushed = _shape.Memo is { } memo && !_far.IsFree ? frame.Shared<PushedSums>(memo) : null;
        IsDegree = _pushed is not null || (_far.IsFree && _pairs is null && _back is not { IsDegree: false });
    }

    /// <summary>Whether it is known of a page that all its nodes weigh nothing.</summary>
    public bool IsNothing(int number, Frame frame) => _pushed is not null
        && _shape.Counting is StepCounting.Each or StepCounting.Present && _pushed.Of(frame, _push)[number] is null;

    /// <summary>Multiplies numbers of the nodes of a page by what is found along the step.</summary>
    public void Weigh(int number, long[] weights, Frame frame)
    {
        Sum(number, weights, frame);
        if (_onward is not null)
        {
            // Where one leads nowhere the other need not be looked at.
            Keep(weights, _sums, ifFound: true);
            _back!.Sum(number, weights, frame);
            _onward.Pair(number, _sums, _back._sums, frame);
        }

        Multiply(weights);
    }

    private void Sum(int number, long[] weights, Frame frame)
    {
        _sums.AsSpan().Clear();
        if (_pushed is not null)
            _pushed.Of(frame, _push)[number]?.CopyTo(_sums.AsSpan());
        else if (_pairs is not null)
            _pairs.Add(number, weights, _sums, frame);
        else if (_chains is not null)
            _chains.Add(number, weights, _sums, frame);
        else if (_far.IsFree)
            AddDegrees(number, weights);
        else
            AddSums(number, weights, frame);
    }

    /// <summary>Gives the weights of the nodes to which the step leads to those where it begins.</summary>
    private void Push(Frame frame)
    {
        StepLists back = StepLists.Of(_shape.Types with { Direction = _shape.Types.Direction.Reverse() }, frame);
        long[] weights = new long[Adjacency.PageSize];
        for (int page = 0; page < back.PageCount; page++)
        {
            if (!back.HasPage(page) || _far.IsNothing(page, frame))
                continue;
            weights.AsSpan().Fill(1);
            _far.Weigh(page, weights, frame);
            for (int i = 0; i < weights.Length; i++)
            {
                if (weights[i] != 0)
                    _pushed!.Give(back, (page << Adjacency.PageBits) + i, weights[i]);
            }
        }
    }

    private void Multiply(long[] weights)
    {
        switch (_shape.Counting)
        {
            case StepCounting.Each:
                Tally.Multiply(weights, _sums, least: 0);
                break;
            case StepCounting.OnceAtLeast:
                Tally.Multiply(weights, _sums, least: 1);
                break;
            case StepCounting.Present:
                Keep(weights, _sums, ifFound: true);
                break;
            default:
                Keep(weights, _sums, ifFound: false);
                break;
        }
    }

    /// <summary>Leaves the weights of nodes of which something is found, or of the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Keep(long[] weights, long[] sums, bool ifFound)
    {
        Span<Vector256<long>> fours = MemoryMarshal.Cast<long, Vector256<long>>(weights.AsSpan());
        ReadOnlySpan<Vector256<long>> found = MemoryMarshal.Cast<long, Vector256<long>>(sums.AsSpan());
        Vector256<long> turned = ifFound ? Vector256<long>.AllBitsSet : Vector256<long>.Zero;
        for (int i = 0; i < found.Length; i++)
            fours[i] &= Vector256.Equals(found[i], Vector256<long>.Zero) ^ turned;
    }

    private void AddDegrees(int number, long[] weights)
    {
        foreach (Adjacency list in _lists.Outgoing)
            AddDegrees(list, number);
        foreach (Adjacency list in _lists.Incoming)
        {
            AddDegrees(list, number);
            if (_lists.IsBoth)
                TakeLoops(list, number, weights);
        }
    }

    private void AddDegrees(Adjacency list, int number)
    {
        if (list.PageCount >= Ahead.ManyElements >> Adjacency.PageBits)
            LookAhead(list.Own, number);
        if (list.Page(number) is not { } page)
            return;
        AddLengths(page.Offsets, _sums);
        for (int i = 0; i < page.Hubs?.Length; i++)
            _sums[i] += page.Hubs[i]?.Count ?? 0;
    }

    /// <summary>Asks the memory for the next page, which is most probably read next, and for what is known of the one behind it.</summary>
    private static void LookAhead(ReadOnlySpan<AdjacencyPage?> pages, int number)
    {
        if (number + 2 < pages.Length && pages[number + 2] is { } later)
            Ahead.Fetch(later);
        if (number + 1 < pages.Length && pages[number + 1] is { } next)
            Ahead.FetchOnce(next.Offsets);
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddLengths(ReadOnlySpan<int> offsets, long[] sums)
    {
        ReadOnlySpan<Vector256<int>> starts = MemoryMarshal.Cast<int, Vector256<int>>(offsets[..sums.Length]);
        ReadOnlySpan<Vector256<int>> ends = MemoryMarshal.Cast<int, Vector256<int>>(offsets.Slice(1, sums.Length));
        Span<Vector256<long>> fours = MemoryMarshal.Cast<long, Vector256<long>>(sums.AsSpan());
        for (int i = 0; i < starts.Length; i++)
        {
            (Vector256<long> low, Vector256<long> high) = Vector256.Widen(ends[i] - starts[i]);
            fours[i * 2] += low;
            fours[(i * 2) + 1] += high;
        }
    }

    /// <summary>A relationship from a node to itself is one step both ways.</summary>
    private void TakeLoops(Adjacency list, int number, long[] weights)
    {
        if (list.Page(number) is not { } page)
            return;
        int first = number << Adjacency.PageBits;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            int start = page.Offsets[i], end = page.Offsets[i + 1], node = first + i;
            bool mayHave = end > start && page.Neighbours[start] <= node && page.Neighbours[end - 1] >= node;
            if (mayHave || page.Hubs?[i] is not null)
                _sums[i] -= list.Between(node, node).Count;
        }
    }

    private void AddSums(int number, long[] weights, Frame frame)
    {
        foreach (Adjacency list in _lists.Outgoing)
            AddSums(list, number, weights, isOneWay: true, frame);
        foreach (Adjacency list in _lists.Incoming)
            AddSums(list, number, weights, !_lists.IsBoth, frame);
    }

    private void AddSums(Adjacency list, int number, long[] weights, bool isOneWay, Frame frame)
    {
        if (list.Page(number) is not { } page)
            return;
        if (HelpedWork.MayShare(frame))
            _far.MakeAhead(page, weights, frame);
        int first = number << Adjacency.PageBits;
        if (_isFound)
            _far.AddAny(page, isOneWay ? -1 : first, weights, _sums, frame);
        else
            _far.AddSums(page, isOneWay ? -1 : first, weights, _sums, frame);
        for (int i = 0; i < page.Hubs?.Length; i++)
        {
            if (weights[i] == 0 || page.Hubs[i] is not { } hub)
                continue;
            for (int chunk = 0; hub.TryGetChunk(chunk, out AdjacencyChunk part); chunk++)
                _sums[i] = Tally.Plus(_sums[i], _far.Sum(part.Neighbours, isOneWay ? -1 : first + i, frame));
        }
    }
}
