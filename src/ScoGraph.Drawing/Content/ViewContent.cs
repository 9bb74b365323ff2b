namespace ScoGraph.Drawing.Content;

/// <summary>What a page holds to be walked through: what it shows first, and neighbours that it shows when they are asked for.</summary>
/// <param name="TotalNodes">The nodes that would be shown without a bound.</param>
internal sealed record ViewContent(
    IReadOnlyList<ViewNode> Nodes, IReadOnlyList<ViewRelationship> Relationships, IReadOnlyList<ViewCitation> Citations, int TotalNodes);
