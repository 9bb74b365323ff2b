using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Finds the relationships between two nodes in the row. Listed, or only counted.</summary>
internal sealed class ExpandIntoOperator(ExpandSlots slots, Links links, Uniqueness uniqueness, bool countOnly) : Operator
{
    private readonly bool _countOnly = countOnly;
    private readonly int _relationship = slots.Relationship;
    private long _count;

    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame, slots.From), to = PatternNode.Read(frame, slots.To);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        frame.Tick();
        _count = 0;
        return links.Between(from, to, new Steps(this, frame)) && (_count == 0 || Repeat(frame, _count));
    }

    private readonly struct Steps(ExpandIntoOperator walk, Frame frame) : IStepVisitor
    {
        public bool Step(int neighbour, int relationship)
        {
            if (!walk.Fits(relationship, frame))
                return true;
            if (walk._countOnly)
            {
                walk._count++;
                return true;
            }

            Value.PutRelationship(ref frame.Row[walk._relationship], relationship);
            return walk.Next.Process(frame);
        }
    }

    private bool Fits(int relationship, Frame frame) => uniqueness.IsFree || uniqueness.Allows(relationship, frame);
}
