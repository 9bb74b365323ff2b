using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>A key that is read of many rows at once, or what else is told apart.</summary>
/// <param name="Make">Makes its values of a run.</param>
/// <param name="Slot">
/// Where the one node or relationship stands that it reads properties of, or the node that it is; -1 where it is of several.
/// </param>
/// <param name="Source">What it is, if nothing is computed; null otherwise.</param>
/// <param name="Read">The key of the row under way.</param>
internal sealed record ColumnKey(Func<RowVector> Make, int Slot, ColumnSource? Source, Evaluator Read);
