using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>The nodes with a label whose property equals a value.</summary>
internal abstract class SeekOperator(NodeSeek seek) : Operator
{
    protected NodeSeek Seek => seek;

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
        return PassOn(found, labelId, frame);
    }

    /// <summary>Whether a node that has the value fits.</summary>
    protected virtual bool Fits(int node, Frame frame) => true;

    /// <summary>Passes on the nodes that have the value.</summary>
    protected virtual bool PassOn(ReadOnlyMemory<int> found, int label, Frame frame)
    {
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
                if (!Fits(batch[i], frame))
                    continue;
                Value.PutNode(ref frame.Row[seek.Slot], batch[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}
