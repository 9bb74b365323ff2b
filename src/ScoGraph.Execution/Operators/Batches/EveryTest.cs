using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>Conditions that all have to hold; the later ones are asked of the rows that are left.</summary>
internal sealed class EveryTest(ImmutableArray<IBatchTest> parts) : IBatchTest
{
    public void Begin(Frame frame)
    {
        foreach (IBatchTest part in parts)
            part.Begin(frame);
    }

    public bool Test(Frame frame, BatchRows rows, int from, int count, Marks marked)
    {
        foreach (IBatchTest part in parts)
        {
            if (!part.Test(frame, rows, from, count, marked))
                return false;
        }

        return true;
    }
}
