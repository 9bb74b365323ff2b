using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>The ends of a relationship that is in the row.</summary>
internal sealed class RelationshipEndsOperator(
    int relationship, (int Slot, bool Bound) from, (int Slot, bool Bound) to, LinkTypes types) : Operator
{
    public override bool Process(Frame frame)
    {
        Value value = frame.Row[relationship];
        if (!value.IsRelationship)
            return true;
        RelationshipTable table = frame.Graph.Relationships;
        int id = value.AsId(), start = table.Start(id), end = table.End(id);
        if (!types.Names.IsEmpty && !types.Names.Contains(frame.Graph.RelationshipTypes[table.Type(id)]))
            return true;
        // Ends that were in the row are read before anything is written into it.
        Value givenFrom = frame.Row[from.Slot], givenTo = frame.Row[to.Slot];
        return (types.Direction == Direction.Incoming || Emit(start, end, givenFrom, givenTo, frame))
            && (types.Direction == Direction.Outgoing || (types.Direction == Direction.Both && start == end)
                || Emit(end, start, givenFrom, givenTo, frame));
    }

    private bool Emit(int first, int second, in Value givenFrom, in Value givenTo, Frame frame)
    {
        if ((from.Bound && !Is(givenFrom, first)) || (to.Bound && !Is(givenTo, second)) || (from.Slot == to.Slot && first != second))
            return true;
        Value.PutNode(ref frame.Row[from.Slot], first);
        Value.PutNode(ref frame.Row[to.Slot], second);
        return Next.Process(frame);
    }

    private static bool Is(in Value value, int node) => value.IsNode && value.AsId() == node;
}
