namespace ScoGraph.Explorer.Viewing;

/// <summary>Relationships of a node.</summary>
/// <param name="Type">Their type.</param>
/// <param name="IsOutgoing">Whether they begin at the node.</param>
internal sealed record NeighbourRow(string Type, bool IsOutgoing);
