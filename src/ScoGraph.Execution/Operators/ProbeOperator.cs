using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>Stands between two operators of a profiled run: counts the rows of the one before and the time of those after.</summary>
internal sealed class ProbeOperator(OperatorProfile? before, OperatorProfile after) : Operator
{
    public override bool Process(Frame frame)
    {
        if (before is not null)
            before.Rows += frame.Multiplicity;
        long start = frame.Time.GetTimestamp();
        bool wanted = Next.Process(frame);
        after.Ticks += frame.Time.GetTimestamp() - start;
        return wanted;
    }

    public override void Complete(Frame frame)
    {
        long start = frame.Time.GetTimestamp();
        base.Complete(frame);
        after.Ticks += frame.Time.GetTimestamp() - start;
    }
}
