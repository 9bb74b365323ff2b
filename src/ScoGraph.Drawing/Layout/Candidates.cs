using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Layout;

/// <summary>
/// Lays a connected diagram out from several seeds and keeps what reads best: few lines that cross, and fewer behind boxes; between equals
/// the one that keeps the distances best.
/// </summary>
internal static class Candidates
{
    private const int BehindBox = 3;

    public static Point[] Best(Diagram diagram, ulong seed, CancellationToken cancellationToken)
    {
        double[,] ideal = IdealDistances.Of(diagram);
        if (Chain.Place(diagram, ideal) is { } chain)
        {
            OverlapRemoval.Apply(chain, diagram.Nodes, cancellationToken);
            return chain;
        }

        Point[]? best = null;
        double bestCost = double.PositiveInfinity;
        for (int attempt = 0; attempt < Attempts(diagram); attempt++)
        {
            Point[] placed = StressLayout.Place(ideal, unchecked(seed + ((ulong)attempt * 0x9E3779B97F4A7C15)), cancellationToken);
            Point[] points = Orientation.Apply(placed);
            OverlapRemoval.Apply(points, diagram.Nodes, cancellationToken);
            double cost = Tangles(diagram, points) + Math.Min(0.99, StressLayout.Stress(placed, ideal));
            if (cost < bestCost)
                (best, bestCost) = (points, cost);
        }

        return best!;
    }

    private static int Attempts(Diagram diagram) => diagram.Nodes.Count switch
    {
        <= 2 => 1,
        <= 20 => 24,
        <= 40 => 12,
        <= 100 => 5,
        <= 300 => 2,
        _ => 1,
    };

    private static int Tangles(Diagram diagram, Point[] points)
    {
        int cost = 0;
        for (int i = 0; i < diagram.Edges.Count; i++)
        {
            EdgeSize edge = diagram.Edges[i];
            Point a = points[edge.Start], b = points[edge.End];
            for (int j = 0; j < i; j++)
            {
                EdgeSize other = diagram.Edges[j];
                if (Segments.Cross(a, b, points[other.Start], points[other.End]))
                    cost++;
            }

            for (int node = 0; node < points.Length; node++)
            {
                NodeSize size = diagram.Nodes[node];
                if (node != edge.Start && node != edge.End
                    && Segments.Meets(a, b, Box.Around(points[node], size.Width + 8, size.Height + 8)))
                    cost += BehindBox;
            }
        }

        return cost;
    }
}
