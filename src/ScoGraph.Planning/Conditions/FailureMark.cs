namespace ScoGraph.Planning.Conditions;

/// <summary>
/// What ties a condition that is tested early to where it is tested again: a run notes under it that the condition failed. Each is an
/// object of its own.
/// </summary>
internal sealed class FailureMark;
