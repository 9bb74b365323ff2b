using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Scans.Filters;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>
/// Every node, or every node with a label, listed or only counted. Conditions on the node's own properties are tested a batch at a time,
/// and so is whether a node can be among the first of a top-k that takes the rows.
/// </summary>
internal sealed class NodeScanOperator(int slot, NameReference? label, ImmutableArray<IScanFilter> filters, bool countOnly)
    : Operator, IMorselScan
{
    private const int BatchSize = 1024;

    private readonly int[] _batch = new int[BatchSize];
    private readonly BatchRows _rows = new([slot], [false]) { Ascends = true };
    private readonly ScanFilters _filters = new(filters);
    private BoundFilter? _bound;
    private IBatchTaker? _taker;

    public override bool Process(Frame frame)
    {
        IdSet nodes = Nodes(frame);
        if (countOnly && filters.IsEmpty)
            return nodes.Count == 0 || Repeat(frame, nodes.Count);
        Begin(frame);
        int from = 0;
        while (nodes.Read(ref from, _batch) is > 0 and var read)
        {
            frame.ThrowIfStopped();
            if (!PassOn(frame, _batch, read))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public IdSet Nodes(Frame frame) => label is null ? frame.Graph.GetNodes(-1) : frame.Label(label);

    /// <inheritdoc/>
    public void Begin(Frame frame)
    {
        _filters.Begin(frame);
        _bound = Next is IRowBound { Column: { Key: not null } column } taker && column.Slot == slot
            ? new BoundFilter(taker, column) : null;
        _bound?.Begin(frame);
        _taker = !countOnly && frame.Writer is null && Next is IBatchTaker { TakesBatches: true } next ? next : null;
    }

    /// <inheritdoc/>
    public void Push(Frame frame, int[] ids, int count)
    {
        for (int from = 0; from < count; from += BatchSize)
        {
            int some = Math.Min(BatchSize, count - from);
            ids.AsSpan(from, some).CopyTo(_batch);
            if (!PassOn(frame, _batch, some))
                return;
        }
    }

    /// <param name="frame">The run.</param>
    /// <param name="ids">The nodes.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="first">The first of the filters that they have not met yet.</param>
    private bool PassOn(Frame frame, int[] ids, int count, int first = 0)
    {
        int kept = countOnly ? _filters.Count(ids, ref count, ref first, frame) : _filters.Narrow(ids, ref count, ref first, frame);
        if (kept == IScanFilter.OneByOne)
            return PassOnOneByOne(frame, ids.AsSpan(0, count), first);
        count = kept;
        if (countOnly)
            return count == 0 || Repeat(frame, count);
        count = _bound?.Narrow(ids, count) ?? count;
        if (_taker is not null)
        {
            (_rows[0], _rows.Count) = (ids, count);
            return _taker.Take(frame, _rows);
        }

        for (int i = 0; i < count; i++)
        {
            Value.PutNode(ref frame.Row[slot], ids[i]);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    private bool PassOnOneByOne(Frame frame, ReadOnlySpan<int> ids, int first)
    {
        int[] one = new int[1];
        foreach (int id in ids)
        {
            one[0] = id;
            if (!PassOn(frame, one, 1, first))
                return false;
        }

        return true;
    }
}
