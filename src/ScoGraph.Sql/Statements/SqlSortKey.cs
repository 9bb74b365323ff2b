namespace ScoGraph.Sql.Statements;

/// <summary>A key of ORDER BY.</summary>
/// <param name="Value">What is sorted by.</param>
/// <param name="Descending">Whether the greatest come first.</param>
/// <param name="Text">The key as the dialect writes it.</param>
internal sealed record SqlSortKey(SqlValue Value, bool Descending, string Text);
