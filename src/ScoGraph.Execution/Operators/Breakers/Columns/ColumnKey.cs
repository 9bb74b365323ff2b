using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>A key that is read of many rows at once.</summary>
/// <param name="Make">Makes its values of a run.</param>
/// <param name="Slot">Where the one node stands that it reads a property of; -1 where it is a node itself, or of several.</param>
/// <param name="Read">The key of the row under way.</param>
internal sealed record ColumnKey(Func<RowVector> Make, int Slot, Evaluator Read);
