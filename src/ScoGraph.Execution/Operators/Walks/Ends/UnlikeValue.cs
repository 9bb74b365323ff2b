using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Ends;

/// <summary>A property that must differ from a value.</summary>
/// <param name="Key">The property.</param>
/// <param name="Value">The value, which is the same for all rows.</param>
internal sealed record UnlikeValue(NameReference Key, Evaluator Value);
