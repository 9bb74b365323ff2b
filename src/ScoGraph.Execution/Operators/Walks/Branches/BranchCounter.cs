using System.Runtime.CompilerServices;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// How often a branch of a pattern is found at a node: the sum over the fitting relationships of the products of what is found behind
/// them. Found once for each node of a state of the graph.
/// </summary>
internal sealed class BranchCounter
{
    /// <summary>So many nodes are counted without keeping their numbers: a question about few nodes makes no places for them.</summary>
    private const int NotKept = 128;

    private readonly BranchShape _shape;
    private readonly Links _links;
    private readonly FarLabels _labels;
    private readonly BranchCounter[] _branches;
    private readonly BranchRow?[] _rows;
    private readonly BranchCounter? _only;
    private BranchMemo? _memo;
    private readonly bool _readsRow;
    private readonly bool _isKept;
    private int _version = -1;
    private int _asked;
    private bool _isDegree;
    private long _sum;

    public BranchCounter(BranchShape shape)
    {
        _shape = shape;
        (_links, _labels) = (new Links(shape.Types), new FarLabels(shape.Labels, shape.Types));
        _branches = [.. shape.Branches.Select(branch => new BranchCounter(branch))];
        _rows = [.. shape.Branches.Zip(_branches, (branch, counter) => branch.Row.IsEmpty ? null : new BranchRow(branch, counter))];
        _only = _rows is [null] ? _branches[0] : null;
        _isKept = shape.IsFarPlain;
        _readsRow = shape.ReadsRow;
    }

    /// <summary>The number of times the branch is found; with <see cref="Tally.TooMany"/> for more than an integer can count.</summary>
    public long Count(int node, Frame frame)
    {
        if (_version != frame.Version)
            Renew(frame);
        long found = _isDegree ? _links.Degree(node) : _asked < NotKept ? First(node, frame) : Kept(node, frame);
        return _shape.Optional && found == 0 ? 1 : found;
    }

    /// <summary>
    /// The number of times it is found but for some relationships, which lead to some nodes. An optional one, too, counts 0 where it is
    /// found nowhere.
    /// </summary>
    public long Count<TExcept>(int node, ReadOnlySpan<int> ends, TExcept except, Frame frame)
        where TExcept : struct, IStepFactor
    {
        if (_version != frame.Version)
            Renew(frame);
        long all = _isDegree ? _links.Degree(node) : _asked < NotKept ? First(node, frame) : Kept(node, frame);
        if (all == 0)
            return 0;
        if (all == Tally.TooMany)
            return Sum(node, new Rest<TExcept>(except), frame);
        foreach (int end in ends)
        {
            _sum = 0;
            _links.Between(node, end, new StepsTo<TExcept>(new Steps<TExcept>(this, except, frame), end));
            all -= _sum;
        }

        return all;
    }

    /// <summary>The number of times it is found where the first step counts as often as a factor says.</summary>
    public long CountWeighed<TFactor>(int node, TFactor factor, Frame frame)
        where TFactor : struct, IStepFactor
    {
        if (_version != frame.Version)
            Renew(frame);
        return Sum(node, factor, frame);
    }

    /// <summary>The number of times it is found with a first step to a given node.</summary>
    public long CountTo(int node, int end, Frame frame)
    {
        if (_version != frame.Version)
            Renew(frame);
        _sum = 0;
        if (_readsRow)
            Value.PutNode(ref frame.Row[_shape.Slots.From], node);
        _links.Between(node, end, new StepsTo<EveryStep>(new Steps<EveryStep>(this, default, frame), end));
        return _sum;
    }

    /// <summary>
    /// The number of pairs of it and another branch that end at one node, where both are nothing but the steps of one list.
    /// </summary>
    /// <returns>False where they are more than that.</returns>
    public bool TryCountMet(int node, BranchCounter other, int otherNode, out long met)
    {
        met = 0;
        if (!_isDegree || !other._isDegree || !_links.TryList(node, out ReadOnlySpan<int> own)
            || !other._links.TryList(otherNode, out ReadOnlySpan<int> others))
            return false;
        met = SortedLists.CountPairs(own, others);
        return true;
    }

    /// <summary>
    /// The number of steps that lead to a neighbour in another list, where it is nothing but the steps of one list, or of one type either
    /// way, and none of them leads to the node itself.
    /// </summary>
    /// <param name="node">Where the steps begin.</param>
    /// <param name="links">The other list.</param>
    /// <param name="otherNode">Of which node.</param>
    /// <param name="isEachPair">Whether a neighbour counts as often as it stands in the other list, not once.</param>
    /// <param name="found">The number.</param>
    /// <returns>False where it is more than that.</returns>
    public bool TryCountFound(int node, Links links, int otherNode, bool isEachPair, out long found)
    {
        found = 0;
        if (!_isDegree || !links.TryList(otherNode, out ReadOnlySpan<int> others))
            return false;
        if (_links.TryBoth(node, out AdjacencyChunk outgoing, out AdjacencyChunk incoming))
            found = Common(outgoing.Neighbours, others, isEachPair) + Common(incoming.Neighbours, others, isEachPair);
        else if (_links.TryList(node, out ReadOnlySpan<int> own) && own.BinarySearch(node) < 0)
            found = Common(own, others, isEachPair);
        else
            return false;
        return true;
    }

    private static long Common(ReadOnlySpan<int> own, ReadOnlySpan<int> others, bool isEachPair) =>
        isEachPair ? SortedLists.CountPairs(own, others) : SortedLists.CountFound(own, others);

    /// <summary>The list of which it counts the steps and nothing else; null where it is more than that.</summary>
    public Adjacency? OneList(Frame frame)
    {
        if (_version != frame.Version)
            Renew(frame);
        return _isDegree ? _links.OneList : null;
    }

    /// <summary>The number of relationships at a node, whatever they lead to.</summary>
    public long Degree(int node, Frame frame)
    {
        if (_version != frame.Version)
            Renew(frame);
        return _links.Degree(node);
    }

    private void Renew(Frame frame)
    {
        _version = frame.Version;
        _links.Refresh(frame);
        _labels.Refresh(frame);
        _memo = null;
        _asked = 0;
        _isDegree = _labels.IsFree && _branches.Length == 0 && _shape.Conditions.IsEmpty;
    }

    private long First(int node, Frame frame)
    {
        // What depends on the row is found for each anew.
        if (_isKept)
            _asked++;
        return Sum(node, default(EveryStep), frame);
    }

    private long Kept(int node, Frame frame)
    {
        ref long place = ref (_memo ?? Memo(frame)).Place(node, frame);
        long kept = Volatile.Read(ref place);
        if (kept != 0)
            return ~kept;
        long sum = Sum(node, default(EveryStep), frame);
        Volatile.Write(ref place, ~sum);
        return sum;
    }

    private BranchMemo Memo(Frame frame)
    {
        _memo = frame.Shared<BranchMemo>(_shape.Memo);
        _memo.Refresh(frame);
        return _memo;
    }

    private long Sum<TFactor>(int node, TFactor factor, Frame frame)
        where TFactor : struct, IStepFactor
    {
        frame.Tick();
        _sum = 0;
        if (_readsRow)
            Value.PutNode(ref frame.Row[_shape.Slots.From], node);
        _links.Visit(node, new Steps<TFactor>(this, factor, frame));
        return _sum;
    }

    /// <summary>What is found along one relationship.</summary>
    private long Weight(int neighbour, int relationship, Frame frame)
    {
        frame.Tick();
        if (!_labels.Allows(neighbour))
            return 0;
        if (_readsRow)
        {
            Value.PutRelationship(ref frame.Row[_shape.Slots.Relationship], relationship);
            Value.PutNode(ref frame.Row[_shape.Slots.To], neighbour);
            if (!_shape.Conditions.AllHold(frame))
                return 0;
        }

        if (_only is not null)
            return _only.Count(neighbour, frame);
        long weight = 1;
        for (int i = 0; i < _branches.Length; i++)
        {
            BranchCounter branch = _branches[i];
            weight = Tally.Times(
                weight, _rows[i] is { } row ? row.Count(neighbour, frame) : branch.Count(neighbour, frame));
            if (weight == 0)
                break;
        }

        return weight;
    }

    private readonly struct Steps<TFactor>(BranchCounter counter, TFactor factor, Frame frame) : IStepVisitor
        where TFactor : struct, IStepFactor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship)
        {
            long times = factor.Of(neighbour, relationship);
            if (times != 0)
            {
                long weight = counter.Weight(neighbour, relationship, frame);
                counter._sum = Tally.Plus(counter._sum, times == 1 ? weight : Tally.Times(times, weight));
            }

            return true;
        }
    }

    /// <summary>Steps that lead to one node: whoever finds them from their far end gives the near one.</summary>
    private readonly struct StepsTo<TFactor>(Steps<TFactor> steps, int end) : IStepVisitor
        where TFactor : struct, IStepFactor
    {
        public bool Step(int neighbour, int relationship) => steps.Step(end, relationship);
    }

    private readonly struct EveryStep : IStepFactor
    {
        public long Of(int neighbour, int relationship) => 1;
    }

    private readonly struct Rest<TExcept>(TExcept except) : IStepFactor
        where TExcept : struct, IStepFactor
    {
        public long Of(int neighbour, int relationship) => 1 - except.Of(neighbour, relationship);
    }
}
