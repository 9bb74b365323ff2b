namespace ScoGraph.Planning.Statistics;

/// <summary>
/// Of which nodes a sample is taken: of those with a label (of all without one), or of the far ends of a type's relationships.
/// </summary>
internal readonly record struct SampledNodes(string? Label, string? Type = null, Direction Direction = default);
