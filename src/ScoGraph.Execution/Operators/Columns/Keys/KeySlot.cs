namespace ScoGraph.Execution.Operators.Columns.Keys;

/// <summary>Where what a key reads stands.</summary>
/// <param name="Element">
/// The slot of the one node or relationship that it reads properties of, or of the node that it is; -1 where it is of several or of values.
/// </param>
/// <param name="IsOfHeld">Whether it reads nothing but values, as rows that are held back have them.</param>
internal readonly record struct KeySlot(int Element, bool IsOfHeld = false);
