namespace ScoGraph.Explorer.Review;

/// <summary>Whether there are proposed facts to go through.</summary>
/// <param name="Table">The facts; null for none.</param>
internal sealed record ReviewChoice(ReviewTable? Table);
