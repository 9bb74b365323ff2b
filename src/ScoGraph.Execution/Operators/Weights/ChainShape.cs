namespace ScoGraph.Execution.Operators.Weights;

/// <summary>A step on from where another leads, along the same relationships, of which none is both.</summary>
/// <param name="Direction">Seen from where it begins.</param>
/// <param name="Ends">Where it leads.</param>
/// <param name="Middle">Where it begins, with what else hangs there; null where that is there once or not at all.</param>
internal sealed record ChainShape(Direction Direction, NodeShape Ends, NodeShape? Middle);
