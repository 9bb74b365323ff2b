namespace ScoGraph.Drawing.Geometry;

/// <summary>Questions about straight lines.</summary>
internal static class Segments
{
    /// <summary>Whether two lines cross within both; lines that only touch do not.</summary>
    public static bool Cross(Point a, Point b, Point c, Point d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    /// <summary>Whether a line meets a box, by clipping it against the four sides (Liang and Barsky 1984).</summary>
    public static bool Meets(Point a, Point b, Box box)
    {
        double from = 0, to = 1;
        Point step = b - a;
        return Clip(-step.X, a.X - box.Left, ref from, ref to) && Clip(step.X, box.Right - a.X, ref from, ref to)
            && Clip(-step.Y, a.Y - box.Top, ref from, ref to) && Clip(step.Y, box.Bottom - a.Y, ref from, ref to);
    }

    private static bool Clip(double denominator, double numerator, ref double from, ref double to)
    {
        if (denominator == 0)
            return numerator > 0;
        double t = numerator / denominator;
        if (denominator < 0)
            from = Math.Max(from, t);
        else
            to = Math.Min(to, t);
        return from < to;
    }

    private static int Side(Point a, Point b, Point p) =>
        Math.Sign(((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X)));
}
