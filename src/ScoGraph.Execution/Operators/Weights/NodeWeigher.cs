using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Execution.Memory;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// Weighs the nodes of a pattern, a page at a time: how often the pattern is found from a node on. <see cref="Tally.TooMany"/> stands for
/// more than an integer can count. One thread's.
/// </summary>
internal sealed class NodeWeigher
{
    private const int PageSize = Adjacency.PageSize;

    private readonly NodeShape _shape;
    private readonly StepWeigher[] _steps;
    private readonly ColumnFilter[] _filters;
    private readonly int[] _ids;
    private WeightPages? _shared;
    private long[]?[] _pages = [];
    private IdSet[] _labels = [];
    private int _version = -1;

    public NodeWeigher(NodeShape shape)
    {
        _shape = shape;
        _steps = [.. shape.Steps.Select(step => new StepWeigher(step))];
        _filters = [.. shape.Tests.Select(test => new ColumnFilter(test))];
        _ids = _filters.Length == 0 && shape.Conditions.IsEmpty ? [] : new int[PageSize];
    }

    /// <summary>Whether nobody asks for <see cref="Pages"/>: of the node where a pattern begins each weight is asked for once.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether every node with the labels has the weight 1.</summary>
    public bool IsLeaf => _steps.Length + _filters.Length + _shape.Conditions.Length == 0;

    /// <summary>The weights by pages; those that are absent are made by <see cref="Make"/>.</summary>
    public long[]?[] Pages => _pages;

    /// <summary>Fetches what is read of the graph.</summary>
    public void Refresh(Frame frame)
    {
        if (_version == frame.Version)
            return;
        _version = frame.Version;
        // A page has room for ids of no node, and a query that writes refuses to read these.
        _labels = _shape.Labels.IsEmpty && _ids.Length > 0 ? [frame.Graph.GetNodes(-1)] : [.. _shape.Labels.Select(frame.Label)];
        if (!IsRoot)
        {
            _shared = frame.Shared<WeightPages>(_shape.Memo);
            _pages = _shared.Of(frame);
        }

        foreach (StepWeigher step in _steps)
            step.Refresh(frame);
        foreach (ColumnFilter filter in _filters)
            filter.Begin(frame);
    }

    /// <summary>Whether it is known of a page that all its nodes weigh nothing.</summary>
    public bool IsNothing(int number, Frame frame)
    {
        foreach (StepWeigher step in _steps)
        {
            if (step.IsNothing(number, frame))
                return true;
        }

        return false;
    }

    /// <summary>Makes a page of weights that nobody has asked for yet.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long[] Make(int number, Frame frame)
    {
        long[] weights = PagePool.Rent();
        weights.AsSpan().Fill(1);
        Weigh(number, weights, frame);
        _shared!.Put(number, weights, frame);
        return weights;
    }

    /// <summary>Makes pages of weights that nobody has asked for yet, with the help of other threads where that takes long.</summary>
    public void MakeAll(List<int> numbers, Frame frame)
    {
        HelpedWork.Run(numbers.Count, at => MakeAbsent(numbers[at], frame), Help, frame);

        Action<int> Help(Frame helper)
        {
            NodeWeigher own = new(_shape);
            own.Refresh(helper);
            return at => own.MakeAbsent(numbers[at], helper);
        }
    }

    private void MakeAbsent(int number, Frame frame)
    {
        if (_pages[number] is null)
            Make(number, frame);
    }

    /// <summary>Multiplies numbers of the nodes of a page by their weights.</summary>
    /// <param name="number">The page.</param>
    /// <param name="weights">The numbers, 0 for nodes that do not matter.</param>
    /// <param name="frame">The row, in which conditions read the node.</param>
    public void Weigh(int number, long[] weights, Frame frame)
    {
        frame.ThrowIfStopped();
        if (IsNothing(number, frame))
        {
            weights.AsSpan().Clear();
            return;
        }

        foreach (IdSet label in _labels)
            KeepLabelled(label, number, weights);
        foreach (StepWeigher step in _steps)
        {
            if (step.IsDegree)
                step.Weigh(number, weights, frame);
        }

        if (_ids.Length > 0)
            Test(number, weights, frame);
        foreach (StepWeigher step in _steps)
        {
            if (!step.IsDegree)
                step.Weigh(number, weights, frame);
        }
    }

    private static void KeepLabelled(IdSet label, int number, long[] weights)
    {
        int first = number << Adjacency.PageBits;
        if (label.Page(first >> IdSet.PageBits) is not { } words)
        {
            weights.AsSpan().Clear();
            return;
        }

        Keep(words.AsSpan((first & (IdSet.PageSize - 1)) >> 6, PageSize / 64), weights);
    }

    private void Test(int number, long[] weights, Frame frame)
    {
        int first = number << Adjacency.PageBits, count = List(first, weights, _ids);
        foreach (ColumnFilter filter in _filters)
            count = filter.Narrow(_ids, count, frame);
        Span<ulong> marks = stackalloc ulong[PageSize / 64];
        marks.Clear();
        foreach (int node in _ids.AsSpan(0, count))
        {
            ulong fits = _shape.Conditions.IsEmpty || Holds(node, frame) ? 1UL : 0;
            marks[(node - first) >> 6] |= fits << (node & 63);
        }

        Keep(marks, weights);
    }

    /// <summary>Lists the nodes of a page that weigh something.</summary>
    // Compiled for speed from its first run, as is what follows: a query that is asked a few times is over before the runtime would.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int List(int first, ReadOnlySpan<long> weights, Span<int> ids)
    {
        int count = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            ids[count] = first + i;
            count += weights[i] != 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Leaves the weights of nodes of a page that are marked, and no others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Keep(ReadOnlySpan<ulong> marks, long[] weights)
    {
        Span<Vector512<long>> eights = MemoryMarshal.Cast<long, Vector512<long>>(weights.AsSpan());
        Vector512<long> lanes = Vector512.Create(1L, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7);
        for (int i = 0; i < eights.Length; i++)
            eights[i] &= Vector512.Equals(Vector512.Create((long)(byte)(marks[i >> 3] >> ((i & 7) << 3))) & lanes, lanes);
    }

    private bool Holds(int node, Frame frame)
    {
        frame.Tick();
        Value.PutNode(ref frame.Row[_shape.Slot], node);
        foreach (Condition condition in _shape.Conditions)
        {
            if (!condition(frame))
                return false;
        }

        return true;
    }
}
