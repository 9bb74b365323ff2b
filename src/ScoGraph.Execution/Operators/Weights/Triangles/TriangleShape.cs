using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Walks;

namespace ScoGraph.Execution.Operators.Weights.Triangles;

/// <summary>Compiled triangles, or paths whose ends nothing joins.</summary>
/// <param name="Types">The relationships, whichever way they go.</param>
/// <param name="Corners">The three nodes.</param>
/// <param name="Paths">The paths, joined or not, from the node between; null where triangles are counted.</param>
/// <param name="Meeting">The steps from each corner to a node that all have in common; empty where that is not asked.</param>
internal sealed record TriangleShape(
    LinkTypes Types, ImmutableArray<NodeShape> Corners, WeighNodesShape? Paths, ImmutableArray<PlainStep> Meeting);
