using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>The nodes with a label whose property equals a value.</summary>
internal sealed class NodeSeekOperator(NodeSeek seek) : Operator
{
    private FoundRows? _many;

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
                Value.PutNode(ref frame.Row[seek.Slot], batch[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}
