using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Layout;

/// <summary>Lays a connected diagram out from several seeds and keeps what reads best: few lines that cross, and fewer behind boxes.</summary>
internal static class Candidates
{
    private const int BehindBox = 3;

    public static Point[] Best(Diagram diagram, ulong seed)
    {
        double[,] ideal = IdealDistances.Of(diagram);
        Point[]? best = null;
        double bestCost = double.PositiveInfinity;
        for (int attempt = 0; attempt < Attempts(diagram); attempt++)
        {
            Point[] points = Orientation.Apply(StressLayout.Place(ideal, unchecked(seed + ((ulong)attempt * 0x9E3779B97F4A7C15))));
            OverlapRemoval.Apply(points, diagram.Nodes);
            double cost = Cost(diagram, points);
            if (cost < bestCost)
                (best, bestCost) = (points, cost);
        }

        return best!;
    }

    private static int Attempts(Diagram diagram) => diagram.Nodes.Count switch
    {
        <= 2 => 1,
        <= 40 => 24,
        <= 100 => 8,
        <= 300 => 2,
        _ => 1,
    };

    /// <summary>Crossings first; between equals, the smaller picture.</summary>
    private static double Cost(Diagram diagram, Point[] points)
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
                if (node != edge.Start && node != edge.End && Segments.Meets(a, b, Box.Around(points[node], size.Width + 8, size.Height + 8)))
                    cost += BehindBox;
            }
        }

        Box bounds = points.Aggregate(new Box(points[0].X, points[0].Y, points[0].X, points[0].Y), (box, point) => box.Include(point));
        return cost + ((bounds.Width + 100) * (bounds.Height + 100) / (1e7 * points.Length));
    }
}
