using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>A compiled expression: its value for the row under way.</summary>
internal delegate Value Evaluator(Frame frame);

/// <summary>A compiled condition: whether it is true (neither false nor null) of the row under way.</summary>
internal delegate bool Condition(Frame frame);
