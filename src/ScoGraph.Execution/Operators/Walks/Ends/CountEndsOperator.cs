using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Execution.Rows.Nodes;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Ends;

/// <summary>
/// Counts the different nodes that the step below leads to, which adds them to <see cref="Marks"/> itself where it may. Those whose
/// properties are not to have some values are taken away at the end: all with the value, where they can be looked up, else by a look at
/// each.
/// </summary>
/// <param name="from">Where the node stands.</param>
/// <param name="to">Where the number goes.</param>
/// <param name="labels">Labels that the nodes have.</param>
/// <param name="unlike">What the nodes' properties must differ from.</param>
internal sealed class CountEndsOperator(
    int from, int to, ImmutableArray<NameReference> labels, ImmutableArray<UnlikeValue> unlike)
    : Operator, IBatchTaker
{
    private readonly HeldMemory _held = new();
    private readonly int[] _node = new int[1];

    /// <summary>The nodes that were reached.</summary>
    public NodeMarks Marks { get; private set; } = new();

    /// <inheritdoc/>
    public bool TakesBatches => true;

    public override void Open(Frame frame)
    {
        _held.Release(frame);
        Marks = labels is [var label, ..] ? new NodeMarks(frame.Label(label)) : new NodeMarks();
    }

    public override bool Process(Frame frame)
    {
        if (frame.Row[from] is not { IsNode: true } node)
            return true;
        _node[0] = node.AsId();
        Marks.AddAll(_node);
        Hold(frame);
        return true;
    }

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows rows)
    {
        Marks.AddAll(rows[rows.PlaceOf(from)].AsSpan(0, rows.Count));
        Hold(frame);
        return true;
    }

    /// <summary>Counts what is held against what may be.</summary>
    public void Hold(Frame frame)
    {
        if (frame.Meter is not null)
            _held.Grow(frame, Marks.Bytes);
    }

    public override void Complete(Frame frame)
    {
        foreach (UnlikeValue other in unlike)
            Keep(other, frame);
        frame.Row[to] = Value.FromInteger(Marks.Count);
        Next.Process(frame);
    }

    private void Keep(UnlikeValue other, Frame frame)
    {
        Value value = other.Value(frame);
        PropertyColumn? column = frame.NodeColumn(other.Key);
        Marks.Keep(
            value.IsNull ? null : column, Equal(other, value, frame), node => Equality.AreEqual(column!.Get(node), value) == false);
    }

    /// <summary>
    /// The nodes that have the value; null where they cannot be looked up, or where others may be neither equal nor unequal to it, as
    /// lists and maps may that hold nulls.
    /// </summary>
    private ReadOnlyMemory<int>? Equal(UnlikeValue other, in Value value, Frame frame)
    {
        if (!value.IsNumber && !value.IsString && !value.IsBoolean)
            return null;
        KeyId key = frame.Graph.PropertyKeys.Find(other.Key.Name);
        foreach (NameReference name in labels)
        {
            LabelId label = frame.Graph.Labels.Find(name.Name);
            if (label >= 0 && key >= 0 && frame.Graph.TryFindNodes(label, key, value, out ReadOnlyMemory<NodeId> found))
                return found;
        }

        return null;
    }
}
