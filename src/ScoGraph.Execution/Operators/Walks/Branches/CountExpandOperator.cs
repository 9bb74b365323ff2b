using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// Passes a row on once, as many rows as relationships go from its node: their number is the node's degree where all of them fit.
/// </summary>
/// <param name="from">The slot of the node.</param>
/// <param name="links">The steps.</param>
/// <param name="labels">Labels of the far end.</param>
/// <param name="uniqueness">What the relationship must not be.</param>
/// <param name="read">The slots that are read behind; null where rows come one by one.</param>
internal sealed class CountExpandOperator(int from, Links links, FarLabels labels, Uniqueness uniqueness, int[]? read)
    : RowCountOperator(read)
{
    private long _count;

    protected override bool CountsMany => uniqueness.IsFree;

    protected override long Count(Frame frame)
    {
        int node = PatternNode.Read(frame, from);
        if (node < 0)
            return 0;
        links.Refresh(frame);
        labels.Refresh(frame);
        return labels.IsFree && uniqueness.IsFree ? links.Degree(node) : Count(node, frame);
    }

    protected override bool TryCount(Frame frame, BatchRows rows, Span<long> counts)
    {
        int place = rows.PlaceOf(from);
        if (place < 0)
            return false;
        links.Refresh(frame);
        labels.Refresh(frame);
        ReadOnlySpan<int> nodes = rows[place].AsSpan(0, counts.Length);
        for (int row = 0; row < counts.Length; row++)
            counts[row] = labels.IsFree ? links.Degree(nodes[row]) : Count(nodes[row], frame);
        return true;
    }

    private long Count(int node, Frame frame)
    {
        _count = 0;
        links.Visit(node, new Steps(this, frame));
        return _count;
    }

    private readonly struct Steps(CountExpandOperator walk, Frame frame) : IStepVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship)
        {
            if (walk.Fits(neighbour, relationship, frame))
                walk._count++;
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Fits(int neighbour, int relationship, Frame frame) =>
        labels.Allows(neighbour) && uniqueness.Allows(relationship, frame);
}
