using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>The nodes with a label whose property equals a value.</summary>
internal sealed class NodeSeekOperator(int slot, NameReference label, NameReference key, SoughtValue value) : Operator
{
    public override bool Process(Frame frame)
    {
        Value sought;
        if (value.Mark < 0)
            sought = value.Value.Evaluate(frame);
        else if (!frame.TryEarly(value.Value.Evaluate, value.Mark, out sought))
            return Scan(null, frame);
        frame.Place = value.Value.Place;
        int labelId = frame.Graph.Labels.Find(label.Name), keyId = frame.Graph.PropertyKeys.Find(key.Name);
        if (sought.IsNull || labelId < 0 || keyId < 0)
            return true;
        if (!frame.Graph.TryFindNodes(labelId, keyId, sought, out ReadOnlyMemory<int> found))
            return Scan(sought, frame);
        for (int i = 0; i < found.Length; i++)
        {
            frame.Tick();
            Value.PutNode(ref frame.Row[slot], found.Span[i]);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    /// <param name="sought">The value; null where it cannot be computed, so that all nodes with the label go on.</param>
    /// <param name="frame">The run.</param>
    private bool Scan(Value? sought, Frame frame)
    {
        PropertyColumn? column = frame.NodeColumn(key);
        if (sought is not null && column is null)
            return true;
        IdSet nodes = frame.Label(label);
        Span<int> batch = stackalloc int[128];
        int from = 0;
        while (nodes.Read(ref from, batch) is > 0 and var count)
        {
            for (int i = 0; i < count; i++)
            {
                frame.Tick();
                frame.Place = value.Value.Place;
                if (sought is { } equal && Equality.AreEqual(column!.Get(batch[i]), equal) != true)
                    continue;
                Value.PutNode(ref frame.Row[slot], batch[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}
