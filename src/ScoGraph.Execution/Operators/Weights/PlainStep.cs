using ScoGraph.Execution.Operators.Walks;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>A step by itself, of which nothing but its number counts.</summary>
/// <param name="Types">Which relationships it takes.</param>
/// <param name="Far">Where it leads.</param>
internal sealed record PlainStep(LinkTypes Types, NodeShape Far);
