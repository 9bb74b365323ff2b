namespace ScoGraph.Sql.Paths;

/// <summary>A relationship as it is walked.</summary>
/// <param name="Near">The node where it begins.</param>
/// <param name="Far">The node where it ends.</param>
/// <param name="Link">The relationship.</param>
internal readonly record struct PathStep(int Near, int Far, int Link);
