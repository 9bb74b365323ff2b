using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Walks one relationship from a node in the row to a new node.</summary>
/// <param name="slots">Where these stand.</param>
/// <param name="links">The steps.</param>
/// <param name="labels">Labels of the far end.</param>
/// <param name="uniqueness">What the relationship must not be.</param>
/// <param name="read">The slots that are read behind it.</param>
internal sealed class ExpandOperator(ExpandSlots slots, Links links, FarLabels labels, Uniqueness uniqueness, int[] read)
    : Operator, IBatchTaker
{
    /// <summary>Made for the first batch: a short question never has one.</summary>
    private BatchedSteps? _batched;

    private readonly int _relationship = slots.Relationship;
    private readonly int _to = slots.To;
    private BatchRows? _one;

    /// <summary>Whether rows that come one by one go on many at once: nothing else of a row is read behind.</summary>
    public bool BeginsBatches { get; init; }

    /// <inheritdoc/>
    public bool TakesBatches => Next is IBatchTaker { TakesBatches: true };

    /// <inheritdoc/>
    public bool TakesWeights => Next is IBatchTaker { TakesWeights: true };

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows rows) =>
        (_batched ??= new BatchedSteps(slots, read, links, labels, uniqueness.Slots)).Take(frame, rows, (IBatchTaker)Next);

    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame, slots.From);
        if (node < 0)
            return true;
        if (BeginsBatches && frame.Writer is null && TakesBatches)
            return Take(frame, One(node));
        links.Refresh(frame);
        labels.Refresh(frame);
        return links.Visit(node, new Steps(this, frame, labels.IsFree && uniqueness.IsFree));
    }

    private BatchRows One(int node)
    {
        _one ??= new BatchRows([slots.From], [false]) { Count = 1, [0] = new int[1] };
        _one[0][0] = node;
        return _one;
    }

    private readonly struct Steps(ExpandOperator walk, Frame frame, bool allFit) : IStepVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship)
        {
            frame.Tick();
            if (!allFit && !walk.Fits(neighbour, relationship, frame))
                return true;
            Value.PutRelationship(ref frame.Row[walk._relationship], relationship);
            Value.PutNode(ref frame.Row[walk._to], neighbour);
            return walk.Next.Process(frame);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Fits(int neighbour, int relationship, Frame frame) =>
        labels.Allows(neighbour) && uniqueness.Allows(relationship, frame);
}
