namespace ScoGraph.Execution.Rows;

/// <summary>A label or property key of a plan, numbered within it.</summary>
internal sealed record NameReference(string Name, int Index);
