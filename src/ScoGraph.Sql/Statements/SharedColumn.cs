namespace ScoGraph.Sql.Statements;

/// <summary>A column of a source that is as well one of another.</summary>
/// <param name="Elsewhere">The other.</param>
/// <param name="Condition">The condition that says so.</param>
internal sealed record SharedColumn(string Elsewhere, string Condition);
