using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>A condition on a property of the scanned node: <c>node.key op value</c>, the value the same for the whole scan.</summary>
/// <param name="Value">The value; its place is that of the whole condition.</param>
internal sealed record ColumnCondition(NameReference Key, ColumnTest Test, PlacedEvaluator Value);
