using System.Runtime.CompilerServices;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>
/// Passes on the nodes at which a pattern is found, each once as so many rows, or with these numbers as values; or one row for them all.
/// </summary>
internal sealed class WeighNodesOperator : Operator, IMorselScan
{
    private const int BatchSize = 1024;
    private const int PageSize = Adjacency.PageSize;

    private readonly WeighNodesShape _shape;
    private readonly NodeWeigher _rows;
    private readonly NodeWeigher[] _numbers;
    private readonly long[] _weights = new long[PageSize];
    private readonly long[][] _values;
    private readonly long[] _totals;
    private int[]? _batch;
    private long _all;

    /// <summary>Who takes the rows and needs fewer of them by and by, which number that goes by, and in which order; -1 for none.</summary>
    private IRowBound? _taker;
    private int _bounded = -1;
    private bool _descends;

    public WeighNodesOperator(WeighNodesShape shape)
    {
        _shape = shape;
        _rows = new NodeWeigher(shape.Rows) { IsRoot = true };
        // Most often the number of rows is the value.
        _numbers = [.. shape.Numbers.Select(number => number.Root == shape.Rows ? _rows : new NodeWeigher(number.Root) { IsRoot = true })];
        _values = [.. _numbers.Select(number => number == _rows ? _weights : new long[PageSize])];
        _totals = new long[_numbers.Length];
    }

    public override bool Process(Frame frame)
    {
        if (_shape.CountOnly)
            return PassTotal(Total(frame), frame);
        Begin(frame);
        IdSet nodes = Nodes(frame);
        int[] batch = Batch(nodes);
        int from = 0;
        while (nodes.Read(ref from, batch) is > 0 and var read)
        {
            if (!PassOn(batch.AsSpan(0, read), frame))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public IdSet Nodes(Frame frame) => _shape.Scan is { } label ? frame.Label(label) : frame.Graph.GetNodes(-1);

    /// <inheritdoc/>
    public void Begin(Frame frame)
    {
        _rows.Refresh(frame);
        foreach (NodeWeigher number in _numbers)
            number.Refresh(frame);
        _totals.AsSpan().Clear();
        _all = 0;
        _taker = Next as IRowBound;
        _bounded = Bounded(_taker?.Column);
        _descends = _taker?.Column?.Descending == true;
    }

    /// <inheritdoc/>
    public void Push(Frame frame, int[] ids, int count)
    {
        if (_shape.CountOnly)
            PassTotal(Total(ids.AsSpan(0, count), frame), frame);
        else
            PassOn(ids.AsSpan(0, count), frame);
    }

    /// <summary>
    /// How often the pattern is found in all; <see cref="Tally.TooMany"/> for more than an integer can count. Threads share the nodes.
    /// </summary>
    public long Total(Frame frame)
    {
        Begin(frame);
        List<WeighNodesOperator> helpers = [];
        HelpedWork.Run(Nodes(frame).PageCount, page => AddTotal(page, frame), Help, frame);
        foreach (WeighNodesOperator helper in helpers)
        {
            _all = Tally.Plus(_all, helper._all);
            for (int i = 0; i < _totals.Length; i++)
                _totals[i] = Tally.Plus(_totals[i], helper._totals[i]);
        }

        return _all;

        Action<int> Help(Frame helping)
        {
            WeighNodesOperator helper = new(_shape);
            helper.Begin(helping);
            lock (helpers)
                helpers.Add(helper);
            return page => helper.AddTotal(page, helping);
        }
    }

    private static int[] Batch(IdSet nodes) => new int[Math.Min(BatchSize, nodes.Count)];

    /// <summary>Adds what the nodes of a page of the scan are found.</summary>
    private void AddTotal(int page, Frame frame)
    {
        IdSet nodes = Nodes(frame);
        int from = page << IdSet.PageBits, end = from + IdSet.PageSize;
        if (nodes.Page(page) is null)
            return;
        int[] batch = _batch ??= Batch(nodes);
        while (from < end && nodes.Read(ref from, batch) is > 0 and var read)
        {
            while (read > 0 && batch[read - 1] >= end)
                read--;
            _all = Tally.Plus(_all, Total(batch.AsSpan(0, read), frame));
        }
    }

    private long Total(ReadOnlySpan<int> ids, Frame frame)
    {
        long all = 0;
        while (ids.Length > 0)
        {
            ids = ids[Weigh(ids, frame)..];
            all = Tally.Plus(all, Tally.Sum(_weights));
            for (int i = 0; i < _totals.Length; i++)
                _totals[i] = Tally.Plus(_totals[i], Tally.Sum(_values[i]));
        }

        return all;
    }

    private bool PassOn(ReadOnlySpan<int> ids, Frame frame)
    {
        while (ids.Length > 0)
        {
            int count = Weigh(ids, frame);
            if (!(_bounded < 0 ? PassOnAll(ids[..count], frame) : PassOnFirst(ids[..count], _values[_bounded], frame)))
                return false;

            ids = ids[count..];
        }

        return true;
    }

    private bool PassOnAll(ReadOnlySpan<int> ids, Frame frame)
    {
        foreach (int id in ids)
        {
            if (_weights[id & (PageSize - 1)] != 0 && !PassOn(id, frame))
                return false;
        }

        return true;
    }

    /// <summary>Which number rows are sorted by; -1 where none is, or another one might be too large.</summary>
    private int Bounded(TopColumn? column)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (column is { Key: null } && _shape.Numbers[i].Slot == column.Slot)
                return Array.TrueForAll(_values, values => values == _values[i]) ? i : -1;
        }

        return -1;
    }

    /// <summary>Passes no nodes on whose number cannot be among the first; one that is too large is an error wherever it stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool PassOnFirst(ReadOnlySpan<int> ids, long[] numbers, Frame frame)
    {
        (long least, long greatest) = Bounds();
        foreach (int id in ids)
        {
            long number = numbers[id & (PageSize - 1)];
            if (_weights[id & (PageSize - 1)] == 0 || ((number < least || number > greatest) && number != Tally.TooMany))
                continue;
            if (!PassOn(id, frame))
                return false;
            (least, greatest) = Bounds();
        }

        return true;
    }

    private (long Least, long Greatest) Bounds() =>
        !_taker!.TryRead(out Value bound) || !bound.IsInteger ? (long.MinValue, long.MaxValue)
            : _descends ? (bound.AsInteger(), long.MaxValue) : (long.MinValue, bound.AsInteger());

    private bool PassOn(int id, Frame frame)
    {
        int at = id & (PageSize - 1);
        Value.PutNode(ref frame.Row[_shape.Rows.Slot], id);
        for (int i = 0; i < _values.Length; i++)
            frame.Row[_shape.Numbers[i].Slot] = Value.FromInteger(Counted(_values[i][at], frame));
        return _values.Length > 0 ? Next.Process(frame) : Repeat(frame, Counted(_weights[at], frame));
    }

    private bool PassTotal(long all, Frame frame)
    {
        if (_numbers.Length == 0)
            return all == 0 || Repeat(frame, Counted(all, frame));
        for (int i = 0; i < _totals.Length; i++)
            frame.Row[_shape.Numbers[i].Slot] = Value.FromInteger(Counted(_totals[i], frame));
        return Next.Process(frame);
    }

    /// <summary>Weighs the first of some nodes, as many as are in one page.</summary>
    /// <returns>How many.</returns>
    private int Weigh(ReadOnlySpan<int> ids, Frame frame)
    {
        int page = ids[0] >> Adjacency.PageBits, count = 1;
        while (count < ids.Length && ids[count] >> Adjacency.PageBits == page)
            count++;
        Weigh(_rows, _weights, page, ids[..count], frame);
        for (int i = 0; i < _numbers.Length; i++)
        {
            if (_values[i] != _weights)
                Weigh(_numbers[i], _values[i], page, ids[..count], frame);
        }

        return count;
    }

    private static void Weigh(NodeWeigher nodes, long[] weights, int page, ReadOnlySpan<int> ids, Frame frame)
    {
        weights.AsSpan().Clear();
        if (ids[^1] - ids[0] == ids.Length - 1)
        {
            weights.AsSpan(ids[0] & (PageSize - 1), ids.Length).Fill(1);
        }
        else
        {
            foreach (int id in ids)
                weights[id & (PageSize - 1)] = 1;
        }

        nodes.Weigh(page, weights, frame);
    }

    /// <exception cref="QueryException">It is more than an integer can count.</exception>
    private static long Counted(long weight, Frame frame) =>
        weight == Tally.TooMany ? throw RuntimeErrors.TooManyRows(frame.Text) : weight;
}
