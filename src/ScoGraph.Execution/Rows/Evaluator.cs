using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>A compiled expression: its value for the row under way.</summary>
internal delegate Value Evaluator(Frame frame);
