namespace ScoGraph.Drawing.Content;

/// <summary>What a picture shows, before it has a place: relationships name their ends by position in the list of nodes.</summary>
/// <param name="TotalNodes">The nodes there would be without a bound.</param>
internal sealed record PictureContent(IReadOnlyList<PictureNode> Nodes, IReadOnlyList<PictureRelationship> Relationships, int TotalNodes);

/// <param name="Label">The label that gives the colour; empty for a node without labels.</param>
/// <param name="Description">Labels and properties, a line each.</param>
internal sealed record PictureNode(string Label, string Caption, string Description);

/// <param name="OnPath">Whether its line is heavier: it is part of a returned path, and others are not.</param>
internal sealed record PictureRelationship(int Start, int End, string Type, string Description, bool OnPath);
