using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Passes the first rows on, then stops.</summary>
internal sealed class LimitOperator(RowCount count) : Operator
{
    private long _left;

    public override void Open(Frame frame) => _left = count.Read(frame);

    public override bool Process(Frame frame) => _left-- > 0 && Next.Process(frame) && _left > 0;
}
