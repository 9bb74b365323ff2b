using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>A row for each item of a list.</summary>
internal sealed class UnwindOperator(Evaluator list, int slot) : Operator
{
    public override bool Process(Frame frame)
    {
        long made = frame.Made;
        bool wanted = Pass(list(frame), frame);
        frame.Forget(made);
        return wanted;
    }

    private bool Pass(in Value value, Frame frame)
    {
        if (value.IsNull)
            return true;
        if (value.Kind != ValueKind.List)
        {
            frame.Row[slot] = value;
            return Next.Process(frame);
        }

        ListValue items = value.AsList();
        for (int i = 0; i < items.Count; i++)
        {
            frame.Tick();
            frame.Row[slot] = items[i];
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }
}
