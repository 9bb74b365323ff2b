using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Layout;

/// <summary>
/// Turns a layout so that its longest extent lies flat, as a picture is wider than high, and stretches it for the width of text.
/// </summary>
internal static class Orientation
{
    public static Point[] Apply(Point[] points)
    {
        Point centre = points.Aggregate((a, b) => a + b) * (1.0 / points.Length);
        Point axis = PrincipalAxis(points, centre);
        Point[] turned = [.. points.Select(p => Turn(p - centre, axis))];

        // Of the two ways to lie flat, the one where the first node stands to the left.
        double side = turned[0].X > 0 ? -1 : 1;
        return [.. turned.Select(p => new Point(p.X * side * IdealDistances.Stretch, p.Y * side))];
    }

    /// <summary>The eigenvector of the larger eigenvalue of the covariance matrix.</summary>
    private static Point PrincipalAxis(Point[] points, Point centre)
    {
        double xx = 0, xy = 0, yy = 0;
        foreach (Point point in points)
        {
            Point p = point - centre;
            xx += p.X * p.X;
            xy += p.X * p.Y;
            yy += p.Y * p.Y;
        }

        double half = (xx - yy) / 2, root = Math.Sqrt((half * half) + (xy * xy));
        return half >= 0 ? new Point(half + root, xy).Unit() : new Point(xy, root - half).Unit();
    }

    private static Point Turn(Point p, Point axis) => new((p.X * axis.X) + (p.Y * axis.Y), (p.Y * axis.X) - (p.X * axis.Y));
}
