using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>The nodes with a label whose property equals a value.</summary>
internal sealed class NodeSeekOperator(NodeSeek seek) : Operator
{
    private FoundRows? _many;
    private CommonNodes? _common;

    public override bool Process(Frame frame)
    {
        SoughtValue value = seek.Value;
        Value sought;
        if (value.Mark < 0)
            sought = value.Value.Evaluate(frame);
        else if (!frame.TryEarly(value.Value.Evaluate, value.Mark, out sought))
            return Scan(null, frame);
        frame.Place = value.Value.Place;
        int labelId = frame.Graph.Labels.Find(seek.Label.Name), keyId = frame.Graph.PropertyKeys.Find(seek.Key.Name);
        if (sought.IsNull || labelId < 0 || keyId < 0)
            return true;
        if (!frame.Graph.TryFindNodes(labelId, keyId, sought, out ReadOnlyMemory<int> found))
            return Scan(sought, frame);
        if (!seek.Also.IsEmpty && !TryMeet(labelId, ref found, frame))
            return true;
        if (found.Length >= FoundRows.Few && FoundRows.MayWait(Next, frame))
            return (_many ??= new FoundRows(seek.Slot, labels: null)).PassOn(found.Span, Next, frame);
        for (int i = 0; i < found.Length; i++)
        {
            frame.Tick();
            Value.PutNode(ref frame.Row[seek.Slot], found.Span[i]);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    /// <summary>Keeps the nodes that have all other values, too.</summary>
    /// <returns>False for none.</returns>
    private bool TryMeet(int label, ref ReadOnlyMemory<int> found, Frame frame)
    {
        foreach ((NameReference key, PlacedEvaluator value) in seek.Also)
        {
            Value sought = value.Evaluate(frame);
            frame.Place = value.Place;
            int keyId = frame.Graph.PropertyKeys.Find(key.Name);
            if (sought.IsNull || keyId < 0 || found.IsEmpty)
                return false;
            found = frame.Graph.TryFindNodes(label, keyId, sought, out ReadOnlyMemory<int> others)
                ? (_common ??= new CommonNodes()).Of(found, others, frame) : Those(found, frame.NodeColumn(key), sought, frame);
        }

        return !found.IsEmpty;
    }

    private bool HasAlso(int node, Frame frame)
    {
        foreach ((NameReference key, PlacedEvaluator value) in seek.Also)
        {
            if (frame.NodeColumn(key) is not { } column || Equality.AreEqual(column.Get(node), value.Evaluate(frame)) != true)
                return false;
        }

        return true;
    }

    private static int[] Those(ReadOnlyMemory<int> nodes, PropertyColumn? column, Value sought, Frame frame)
    {
        List<int> kept = [];
        foreach (int node in nodes.Span)
        {
            frame.Tick();
            if (column is not null && Equality.AreEqual(column.Get(node), sought) == true)
                kept.Add(node);
        }

        return [.. kept];
    }

    /// <param name="sought">The value; null where it cannot be computed, so that all nodes with the label go on.</param>
    /// <param name="frame">The run.</param>
    private bool Scan(Value? sought, Frame frame)
    {
        PropertyColumn? column = frame.NodeColumn(seek.Key);
        if (sought is not null && column is null)
            return true;
        IdSet nodes = frame.Label(seek.Label);
        Span<int> batch = stackalloc int[128];
        int from = 0;
        while (nodes.Read(ref from, batch) is > 0 and var count)
        {
            for (int i = 0; i < count; i++)
            {
                frame.Tick();
                frame.Place = seek.Value.Value.Place;
                if (sought is { } equal && Equality.AreEqual(column!.Get(batch[i]), equal) != true)
                    continue;
                if (!HasAlso(batch[i], frame))
                    continue;
                Value.PutNode(ref frame.Row[seek.Slot], batch[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}
