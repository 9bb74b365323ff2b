using System.Collections.Immutable;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>What <see cref="WeighNodesOperator"/> does.</summary>
/// <param name="Rows">The node with the pattern of the rows.</param>
/// <param name="Scan">The rarest of the node's labels, which is not tested again; null for all nodes.</param>
/// <param name="Numbers">The values that rows have.</param>
/// <param name="CountOnly">Whether one row stands for all nodes.</param>
internal sealed record WeighNodesShape(NodeShape Rows, NameReference? Scan, ImmutableArray<NumberShape> Numbers, bool CountOnly);
