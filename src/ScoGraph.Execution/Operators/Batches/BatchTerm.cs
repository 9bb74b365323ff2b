using ScoGraph.Execution.Operators.Breakers.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>A side of a condition; exactly one is set.</summary>
/// <param name="Source">What is read of each row.</param>
/// <param name="Same">What is the same for all rows.</param>
internal sealed record BatchTerm(ColumnSource? Source, Evaluator? Same);
