using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Copies columns of a part of a union into the columns of the whole.</summary>
internal sealed class RenameOperator(int[] columns, int[] outputs) : Operator
{
    public override bool Process(Frame frame)
    {
        for (int i = 0; i < columns.Length; i++)
            frame.Row[outputs[i]] = frame.Row[columns[i]];
        return Next.Process(frame);
    }
}
