
namespace ScoGraph.Execution.Rows;

/// <summary>A compiled condition: whether it is true (neither false nor null) of the row under way.</summary>
internal delegate bool Condition(Frame frame);
