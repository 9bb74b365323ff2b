namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>Where a walk begins and ends in the row, and how long it may be.</summary>
internal sealed record WalkShape(int From, int Relationships, int To, bool Into, bool ReverseList, long Min, long Max);
