using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A condition on a node, asked node by node.</summary>
/// <param name="condition">The condition.</param>
/// <param name="slot">Where it reads the node.</param>
/// <param name="mayFail">Whether it may fail for a node.</param>
internal sealed class RowFilter(Condition condition, int slot, bool mayFail) : IScanFilter
{
    public void Begin(Frame frame)
    {
    }

    public int Narrow(int[] batch, int count, Frame frame)
    {
        if (mayFail && count > 1)
            return IScanFilter.OneByOne;
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            int node = batch[i];
            Value.PutNode(ref frame.Row[slot], node);
            long made = frame.Made;
            if (condition(frame))
                batch[kept++] = node;
            frame.Forget(made);
        }

        return kept;
    }
}
