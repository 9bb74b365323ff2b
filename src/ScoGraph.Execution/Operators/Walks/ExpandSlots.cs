namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Where an expansion's variables are kept.</summary>
internal readonly record struct ExpandSlots(int From, int Relationship, int To);
