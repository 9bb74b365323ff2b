using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>A row for each item of what need not be a list in memory: so it may be of any length.</summary>
internal sealed class UnwindRangeOperator(ItemSource range, int slot) : Operator
{
    public override bool Process(Frame frame)
    {
        if (!range(frame, out ItemCursor items))
            return true;
        while (items.Read(out Value item))
        {
            frame.Tick();
            frame.Row[slot] = item;
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }
}
