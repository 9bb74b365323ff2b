using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>Several values may be asked for, and nodes may go on many at once.</summary>
internal sealed class ManySeekOperator(NodeSeek seek) : SeekOperator(seek)
{
    private FoundRows? _many;
    private CommonNodes? _common;

    /// <inheritdoc/>
    protected override bool Fits(int node, Frame frame)
    {
        foreach ((NameReference key, PlacedEvaluator value) in Seek.Also)
        {
            if (frame.NodeColumn(key) is not { } column || Equality.AreEqual(column.Get(node), value.Evaluate(frame)) != true)
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool PassOn(ReadOnlyMemory<int> found, int label, Frame frame)
    {
        if (!Seek.Also.IsEmpty && !TryMeet(label, ref found, frame))
            return true;
        return found.Length >= FoundRows.Few && FoundRows.MayWait(Next, frame)
            ? (_many ??= new FoundRows(Seek.Slot, labels: null)).PassOn(found.Span, Next, frame) : base.PassOn(found, label, frame);
    }

    /// <summary>Keeps the nodes that have all other values, too.</summary>
    /// <returns>False for none.</returns>
    private bool TryMeet(int label, ref ReadOnlyMemory<int> found, Frame frame)
    {
        foreach ((NameReference key, PlacedEvaluator value) in Seek.Also)
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
}
