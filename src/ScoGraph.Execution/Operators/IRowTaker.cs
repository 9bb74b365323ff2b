using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>Takes the rows that come out of a pipeline: the result of a statement, or what an inner plan is run for.</summary>
internal interface IRowTaker
{
    /// <summary>Takes the row under way.</summary>
    /// <returns>False if no more rows are wanted.</returns>
    bool Take(Frame frame);
}
