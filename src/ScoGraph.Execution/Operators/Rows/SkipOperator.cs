using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Leaves out the first rows.</summary>
internal sealed class SkipOperator(RowCount count) : Operator
{
    private long _left;

    public override void Open(Frame frame) => _left = count.Read(frame);

    public override bool Process(Frame frame) => _left-- > 0 || Next.Process(frame);
}
