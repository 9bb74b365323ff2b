namespace ScoGraph.Drawing.Content;

/// <summary>A relationship between two nodes of a page, which are named by position.</summary>
/// <param name="Citations">Positions in the page's list.</param>
/// <param name="OnPath">Whether its line is heavier.</param>
internal sealed record ViewRelationship(
    int Start, int End, string Type, IReadOnlyList<(string Key, string Text)> Properties, IReadOnlyList<int> Citations, bool OnPath)
{
    /// <summary>The id in the graph; -1 where it is no relationship of a graph.</summary>
    public int Id { get; init; } = -1;
}
