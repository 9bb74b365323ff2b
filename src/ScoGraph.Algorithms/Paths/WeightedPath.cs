using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Paths;

/// <summary>A path and the sum of its weights, added up from its first relationship to its last.</summary>
internal sealed record WeightedPath(PathValue Path, double Cost);
