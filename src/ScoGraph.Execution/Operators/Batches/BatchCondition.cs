using ScoGraph.Execution.Operators.Scans;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// A condition on rows of nodes and relationships, which never fails: something of the row against something else or a value.
/// </summary>
/// <param name="Left">The left side.</param>
/// <param name="Test">What must hold.</param>
/// <param name="Right">The right side.</param>
internal sealed record BatchCondition(BatchTerm Left, ColumnTest Test, BatchTerm Right);
