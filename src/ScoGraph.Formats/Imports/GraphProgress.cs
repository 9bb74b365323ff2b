namespace ScoGraph;

/// <summary>How far a long reading is.</summary>
/// <param name="Nodes">The nodes read so far.</param>
/// <param name="Relationships">The relationships read so far.</param>
public readonly record struct GraphProgress(long Nodes, long Relationships);
