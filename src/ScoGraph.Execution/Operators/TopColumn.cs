using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>The property of a node, or the integer, by which rows are sorted first.</summary>
/// <param name="Slot">Where this stands.</param>
/// <param name="Key">The property; null for an integer of the row.</param>
/// <param name="Descending">Whether the greatest come first, and before them nodes that do not have it.</param>
internal sealed record TopColumn(int Slot, NameReference? Key, bool Descending);
