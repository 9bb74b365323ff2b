using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// Every node, or every node with a label, listed or only counted. Conditions on the node's own properties are tested a batch at a time.
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
            return nodes.Count == 0 || frame.Repeat(Next, nodes.Count);
        int from = 0;
        while (nodes.Read(ref from, _batch) is > 0 and var read)
        {
            frame.ThrowIfStopped();
            int count = read;
            foreach (ColumnFilter filter in filters)
                count = filter.Narrow(_batch, count);
            if (countOnly)
            {
                if (count > 0 && !frame.Repeat(Next, count))
                    return false;
                continue;
            }

            for (int i = 0; i < count; i++)
            {
                frame.Row[slot] = Value.FromNode(_batch[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}

/// <summary>The nodes with a label whose property equals a value.</summary>
internal sealed class NodeSeekOperator(int slot, NameReference label, NameReference key, Evaluator value) : Operator
{
    public override bool Process(Frame frame)
    {
        Value sought = value(frame);
        int labelId = frame.Graph.Labels.Find(label.Name), keyId = frame.Graph.PropertyKeys.Find(key.Name);
        if (sought.IsNull || labelId < 0 || keyId < 0)
            return true;
        if (!frame.Graph.TryFindNodes(labelId, keyId, sought, out ReadOnlyMemory<int> found))
            return Scan(sought, frame);
        for (int i = 0; i < found.Length; i++)
        {
            frame.Tick();
            frame.Row[slot] = Value.FromNode(found.Span[i]);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    private bool Scan(in Value sought, Frame frame)
    {
        if (frame.NodeColumn(key) is not { } column)
            return true;
        IdSet nodes = frame.Label(label);
        Span<int> batch = stackalloc int[128];
        int from = 0;
        while (nodes.Read(ref from, batch) is > 0 and var count)
        {
            for (int i = 0; i < count; i++)
            {
                frame.Tick();
                if (Equality.AreEqual(column.Get(batch[i]), sought) != true)
                    continue;
                frame.Row[slot] = Value.FromNode(batch[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}
