namespace ScoGraph.Sql.Running;

/// <summary>Where a variable stands in the result of a statement.</summary>
/// <param name="Kind">What it becomes.</param>
/// <param name="Number">The number of the column, from 0.</param>
internal readonly record struct ResultColumn(ResultKind Kind, int Number);
