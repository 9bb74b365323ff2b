using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Layout;

/// <summary>Nodes in a row, such as those of one path: they stand on a line, which lowering stress comes near only slowly.</summary>
internal static class Chain
{
    /// <summary>The places along a line, or null for a diagram that is no chain.</summary>
    public static Point[]? Place(Diagram diagram, double[,] ideal)
    {
        int count = diagram.Nodes.Count;
        HashSet<int>[] neighbours = [.. Enumerable.Range(0, count).Select(_ => new HashSet<int>())];
        foreach (EdgeSize edge in diagram.Edges.Where(edge => !edge.IsLoop))
        {
            neighbours[edge.Start].Add(edge.End);
            neighbours[edge.End].Add(edge.Start);
        }

        int first = Array.FindIndex(neighbours, near => near.Count <= 1);
        return first < 0 || Array.Exists(neighbours, near => near.Count > 2) ? null
            : [.. Enumerable.Range(0, count).Select(node => new Point(ideal[first, node] * IdealDistances.Stretch, 0))];
    }
}
