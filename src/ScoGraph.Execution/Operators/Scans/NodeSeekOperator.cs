using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>The nodes with a label whose property equals a value.</summary>
internal sealed class NodeSeekOperator(NodeSeek seek) : Operator
{
    public override bool Process(Frame frame)
    {
        Value sought = seek.Value.Evaluate(frame);
        frame.Place = seek.Value.Place;
        int labelId = frame.Graph.Labels.Find(seek.Label.Name), keyId = frame.Graph.PropertyKeys.Find(seek.Key.Name);
        if (sought.IsNull || labelId < 0 || keyId < 0)
            return true;
        if (!frame.Graph.TryFindNodes(labelId, keyId, sought, out ReadOnlyMemory<int> found))
            return Scan(sought, frame);
        for (int i = 0; i < found.Length; i++)
        {
            frame.Tick();
            Value.PutNode(ref frame.Row[seek.Slot], found.Span[i]);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    private bool Scan(in Value sought, Frame frame)
    {
        if (frame.NodeColumn(seek.Key) is not { } column)
            return true;
        IdSet nodes = frame.Label(seek.Label);
        Span<int> batch = stackalloc int[128];
        int from = 0;
        while (nodes.Read(ref from, batch) is > 0 and var count)
        {
            for (int i = 0; i < count; i++)
            {
                frame.Tick();
                frame.Place = seek.Value.Place;
                if (Equality.AreEqual(column.Get(batch[i]), sought) != true)
                    continue;
                Value.PutNode(ref frame.Row[seek.Slot], batch[i]);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }
}
