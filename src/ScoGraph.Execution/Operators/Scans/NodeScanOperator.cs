using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>
/// Every node, or every node with a label, listed or only counted. Conditions on the node's own properties are tested a batch at a time,
/// and so is whether a node can be among the first of a top-k that takes the rows.
/// </summary>
internal sealed class NodeScanOperator(int slot, NameReference? label, ImmutableArray<ColumnFilter> filters, bool countOnly) : Operator
{
    private const int BatchSize = 1024;

    private readonly int[] _batch = new int[BatchSize];

    public override bool Process(Frame frame)
    {
        IdSet nodes = label is null ? frame.Graph.GetNodes(-1) : frame.Label(label);
        foreach (ColumnFilter filter in filters)
            filter.Begin(frame);
        if (countOnly && filters.IsEmpty)
            return nodes.Count == 0 || Repeat(frame, nodes.Count);
        BoundFilter? bound = Next is IRowBound { Column: { } column } taker && column.Slot == slot ? new BoundFilter(taker, column) : null;
        bound?.Begin(frame);
        int from = 0;
        while (nodes.Read(ref from, _batch) is > 0 and var read)
        {
            frame.ThrowIfStopped();
            int count = read;
            foreach (ColumnFilter filter in filters)
                count = filter.Narrow(_batch, count, frame);
            count = bound?.Narrow(_batch, count) ?? count;
            if (countOnly)
            {
                if (count > 0 && !Repeat(frame, count))
                    return false;
                continue;
            }

            for (int i = 0; i < count; i++)
            {
                Value.PutNode(ref frame.Row[slot], _batch[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}
