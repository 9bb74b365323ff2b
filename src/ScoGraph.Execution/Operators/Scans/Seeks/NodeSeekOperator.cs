namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>One value is asked for, and nodes go on one by one.</summary>
internal sealed class NodeSeekOperator(NodeSeek seek) : SeekOperator(seek);
