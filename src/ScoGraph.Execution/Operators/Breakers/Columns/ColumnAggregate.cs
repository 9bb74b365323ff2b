namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>An aggregate over a column.</summary>
/// <param name="Kind">What it needs.</param>
/// <param name="Source">The column; null for one of rows.</param>
internal sealed record ColumnAggregate(TallyKind Kind, ColumnSource? Source);
