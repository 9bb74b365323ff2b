using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Scans;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// A condition on rows of nodes and relationships: something of the row against something else or a value.
/// </summary>
/// <param name="Left">Makes the values of the left side of a run.</param>
/// <param name="Test">What must hold.</param>
/// <param name="Right">The same of the right side.</param>
/// <param name="Slot">Where the one node or relationship stands that it reads; -1 where it reads several.</param>
/// <param name="Same">The two sides where each is one property of its own node, or of its own relationship; null for others.</param>
internal sealed record BatchCondition(
    Func<RowVector> Left, ColumnTest Test, Func<RowVector> Right, int Slot,
    (ColumnSource Left, ColumnSource Right)? Same);
