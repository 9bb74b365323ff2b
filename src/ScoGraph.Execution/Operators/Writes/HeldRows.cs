using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>What a writing operator keeps of rows.</summary>
/// <param name="Before">Of a row that comes: what the operator and all after it read.</param>
/// <param name="After">Of a row that goes on: what is read after the operator.</param>
internal sealed record HeldRows(SlotSet Before, SlotSet After);
