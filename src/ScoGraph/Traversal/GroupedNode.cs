namespace ScoGraph;

/// <summary>A node and the group that it belongs to.</summary>
/// <param name="Node">The node.</param>
/// <param name="Group">The group's number, from 0 in the order of the groups' smallest nodes.</param>
public sealed record GroupedNode(Node Node, int Group);
