namespace ScoGraph.Execution.Operators.Nested;

/// <summary>What becomes of a row for which a subquery is called.</summary>
/// <param name="IsUnit">The subquery returns nothing: the row goes on once.</param>
/// <param name="Nulls">For an optional call the slots that are null where the subquery has no row; null for others.</param>
internal sealed record CallShape(bool IsUnit, int[]? Nulls);
