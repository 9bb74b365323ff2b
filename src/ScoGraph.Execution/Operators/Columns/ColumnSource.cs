using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>What is read of each row: a node, or a property of it.</summary>
/// <param name="Slot">Where the node stands.</param>
/// <param name="Key">The property; null for the node itself.</param>
internal sealed record ColumnSource(int Slot, NameReference? Key);
