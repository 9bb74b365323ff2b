using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>
/// Passes a row on once, as many rows as relationships go from its node: their number is the node's degree where all of them fit.
/// </summary>
internal sealed class CountExpandOperator(int from, Links links, FarLabels labels, Uniqueness uniqueness) : Operator
{
    private long _count;

    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame, from);
        if (node < 0)
            return true;
        links.Refresh(frame);
        labels.Refresh(frame);
        frame.Tick();
        long count = labels.IsFree && uniqueness.IsFree ? links.Degree(node) : Count(node, frame);
        return count == 0 || Repeat(frame, count);
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
