using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>The end of every pipeline.</summary>
internal sealed class EndOperator(IRowTaker taker) : Operator
{
    public override bool Process(Frame frame) => taker.Take(frame);
}
