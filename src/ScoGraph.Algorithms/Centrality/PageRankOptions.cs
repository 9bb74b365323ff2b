namespace ScoGraph.Algorithms.Centrality;

/// <summary>How PageRank is computed.</summary>
/// <param name="Damping">The probability of following a relationship rather than jumping to any node, from 0 to 1.</param>
/// <param name="MostIterations">After how many rounds it ends at the latest.</param>
/// <param name="Tolerance">It ends when a round changes the scores by less than this in all.</param>
internal sealed record PageRankOptions(double Damping = 0.85, long MostIterations = 100, double Tolerance = 1e-8);
