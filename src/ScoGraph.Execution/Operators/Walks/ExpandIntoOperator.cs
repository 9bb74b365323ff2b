using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Finds the relationships between two nodes in the row. Listed, or only counted.</summary>
/// <param name="slots">Where these stand.</param>
/// <param name="links">The steps.</param>
/// <param name="types">What they lead along.</param>
/// <param name="uniqueness">What the relationship must not be.</param>
/// <param name="read">The slots that are read behind it.</param>
internal sealed class ExpandIntoOperator(
    ExpandSlots slots, Links links, LinkTypes types, Uniqueness uniqueness, int[] read) : Operator, IBatchTaker
{
    /// <summary>For fewer rows nothing is made that many make worth it.</summary>
    private const int Few = 64;

    private readonly int _relationship = slots.Relationship;
    private long _count;
    private int _rows;
    private Meetings? _meetings;

    /// <summary>Made for the first batch: a short question never has one.</summary>
    private JoinedSteps? _joined;

    /// <summary>Whether a row may stand for many relationships.</summary>
    public bool CountOnly { get; init; }

    /// <inheritdoc/>
    public bool TakesBatches => Next is IBatchTaker { TakesBatches: true };

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows rows)
    {
        links.Refresh(frame);
        JoinedSteps joined = _joined ??= new JoinedSteps(slots.Relationship, read, uniqueness.Slots);
        joined.Begin(rows);
        ReadOnlySpan<int> from = rows[rows.PlaceOf(slots.From)].AsSpan(0, rows.Count), to = rows[rows.PlaceOf(slots.To)];
        for (int row = 0; row < from.Length; row++)
        {
            if (from[row] == BatchRows.None || to[row] == BatchRows.None || !MayMeet(from[row], to[row], frame))
                continue;
            if (!links.Between(from[row], to[row], new ManySteps(joined, row, frame, (IBatchTaker)Next)))
                return false;
        }

        return joined.PassOn(frame, (IBatchTaker)Next);
    }

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
            if (walk.CountOnly)
            {
                walk._count++;
                return true;
            }

            Value.PutRelationship(ref frame.Row[walk._relationship], relationship);
            return walk.Next.Process(frame);
        }
    }

    private bool Fits(int relationship, Frame frame) => uniqueness.IsFree || uniqueness.Allows(relationship, frame);

    private readonly struct ManySteps(JoinedSteps joined, int row, Frame frame, IBatchTaker next) : IStepVisitor
    {
        public bool Step(int neighbour, int relationship) => joined.Add(row, relationship, frame, next);
    }
}
