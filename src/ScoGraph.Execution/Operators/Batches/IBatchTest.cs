using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>A condition of many rows. One run's.</summary>
internal interface IBatchTest
{
    /// <summary>Reads what is the same for all rows of a run.</summary>
    void Begin(Frame frame);

    /// <summary>Takes the marks of rows away that do not fit.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="count">How many, no more than a vector takes.</param>
    /// <param name="marked">The rows that fit so far.</param>
    /// <returns>False where it cannot be told so: rows are to be looked at one by one.</returns>
    bool Test(Frame frame, BatchRows rows, int from, int count, Marks marked);
}
