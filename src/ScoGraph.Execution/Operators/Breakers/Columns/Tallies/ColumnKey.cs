using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Keys;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>A key that is read of many rows at once, or what else is told apart.</summary>
/// <param name="Make">Makes its values of a run.</param>
/// <param name="Slot">Where what it reads stands.</param>
/// <param name="Source">What it is, if nothing is computed; null otherwise.</param>
/// <param name="Read">The key of the row under way.</param>
internal sealed record ColumnKey(Func<RowVector> Make, KeySlot Slot, ColumnSource? Source, Evaluator Read);
