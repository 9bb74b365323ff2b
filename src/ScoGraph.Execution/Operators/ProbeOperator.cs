using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Operators;

/// <summary>Stands around an operator of a profiled run: counts the rows that come to it, and its time.</summary>
/// <param name="inner">The operator.</param>
/// <param name="self">Whose time passes in it.</param>
/// <param name="before">Whose rows come.</param>
internal sealed class ProbeOperator(Operator inner, OperatorProfile? self, OperatorProfile? before) : Operator
{
    /// <summary>The operator.</summary>
    public Operator Inner => inner;

    public override void Open(Frame frame)
    {
        OperatorProfile? around = frame.Clock!.Enter(self);
        inner.Open(frame);
        frame.Clock.Enter(around);
    }

    public override bool Process(Frame frame)
    {
        before?.Rows += frame.Multiplicity;
        OperatorProfile? around = frame.Clock!.Enter(self);
        bool wanted = inner.Process(frame);
        frame.Clock.Enter(around);
        return wanted;
    }

    public override void Flush(Frame frame)
    {
        OperatorProfile? around = frame.Clock!.Enter(self);
        inner.Flush(frame);
        frame.Clock.Enter(around);
    }

    public override void Complete(Frame frame)
    {
        OperatorProfile? around = frame.Clock!.Enter(self);
        inner.Complete(frame);
        frame.Clock.Enter(around);
    }
}
