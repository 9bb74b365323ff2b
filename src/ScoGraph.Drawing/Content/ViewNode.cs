namespace ScoGraph.Drawing.Content;

/// <summary>A node with all that a reader may ask of it.</summary>
/// <param name="Group">The label that gives the colour; empty for a node without labels.</param>
/// <param name="Citations">Positions in the page's list.</param>
/// <param name="IsShown">Whether it is seen from the beginning, and not only as a neighbour that can be asked for.</param>
internal sealed record ViewNode(
    string Group, string Caption, IReadOnlyList<string> Labels, IReadOnlyList<(string Key, string Text)> Properties,
    IReadOnlyList<int> Citations, bool IsShown)
{
    /// <summary>The id in the graph, by which a page that may ask for more knows it again; -1 where it is no node of a graph.</summary>
    public int Id { get; init; } = -1;

    /// <summary>How many relationships the graph has here, by type and direction, also those that the page does not hold.</summary>
    public IReadOnlyList<(string Type, bool IsOutgoing, int Count)> Degrees { get; init; } = [];
}
