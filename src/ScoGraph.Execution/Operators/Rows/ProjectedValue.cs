using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>A new value of the row.</summary>
/// <param name="Slot">Where it goes.</param>
/// <param name="Value">What it is.</param>
/// <param name="From">Where it stands already, if it is a copy; -1 if it is computed.</param>
internal readonly record struct ProjectedValue(int Slot, Evaluator Value, int From);
