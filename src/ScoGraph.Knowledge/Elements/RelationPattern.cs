namespace ScoGraph.Knowledge.Elements;

/// <summary>What a relationship of a known type may join.</summary>
/// <param name="Type">The relationship type, such as <c>MEMBER_OF</c>.</param>
/// <param name="StartLabels">The labels of which a start has one; empty where any node may be it.</param>
/// <param name="EndLabels">The labels of which an end has one; empty where any node may be it.</param>
internal sealed record RelationPattern(string Type, IReadOnlyList<string> StartLabels, IReadOnlyList<string> EndLabels);
