using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Finds the relationships between two nodes in the row. Listed, or only counted.</summary>
internal sealed class ExpandIntoOperator(ExpandSlots slots, Links links, LinkTypes types, Uniqueness uniqueness, bool countOnly) : Operator
{
    /// <summary>For fewer rows nothing is made that many make worth it.</summary>
    private const int Few = 64;

    private readonly bool _countOnly = countOnly;
    private readonly int _relationship = slots.Relationship;
    private long _count;
    private int _rows;
    private Meetings? _meetings;

    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame, slots.From), to = PatternNode.Read(frame, slots.To);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        frame.Tick();
        if (!MayMeet(from, to, frame))
            return true;
        _count = 0;
        return links.Between(from, to, new Steps(this, frame)) && (_count == 0 || Repeat(frame, _count));
    }

    private bool MayMeet(int from, int to, Frame frame)
    {
        if (_rows < Few)
        {
            _rows++;
            return true;
        }

        _meetings ??= new Meetings(links, new Links(types with { Direction = types.Direction.Reverse() }));
        return _meetings.MayMeet(from, to, frame);
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
