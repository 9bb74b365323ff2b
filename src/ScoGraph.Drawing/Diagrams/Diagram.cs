namespace ScoGraph.Drawing.Diagrams;

/// <summary>What is to be placed: boxes of given sizes, and lines between them with the room that their labels take.</summary>
internal sealed record Diagram(IReadOnlyList<NodeSize> Nodes, IReadOnlyList<EdgeSize> Edges);

/// <summary>The room of a node, in pixels.</summary>
internal readonly record struct NodeSize(double Width, double Height);

/// <summary>A line between two nodes, by position, and the room of its label; a width of 0 means that it has none.</summary>
internal readonly record struct EdgeSize(int Start, int End, double LabelWidth, double LabelHeight)
{
    public bool IsLoop => Start == End;
}
