namespace ScoGraph;

/// <summary>A path and the sum of its weights.</summary>
/// <param name="Path">The path.</param>
/// <param name="Cost">The sum.</param>
public sealed record CostedPath(GraphPath Path, double Cost);
