namespace ScoGraph.Drawing.Geometry;

/// <summary>A cubic Bézier curve.</summary>
internal readonly record struct Curve(Point Start, Point First, Point Second, Point End)
{
    public bool IsStraight
    {
        get
        {
            Point along = (End - Start).Unit();
            Point normal = along.Normal();
            return Math.Abs(Dot(First - Start, normal)) < 0.05 && Math.Abs(Dot(Second - Start, normal)) < 0.05;
        }
    }

    /// <summary>
    /// The curve between two points whose middle stands off the straight line by a distance, to the left of the way if negative.
    /// </summary>
    public static Curve Bent(Point start, Point end, double offset)
    {
        Point control = ((start + end) * 0.5) + ((end - start).Unit().Normal() * (2 * offset));
        return new Curve(start, start + ((control - start) * (2.0 / 3)), end + ((control - end) * (2.0 / 3)), end);
    }

    public Point At(double t)
    {
        double s = 1 - t;
        return (Start * (s * s * s)) + (First * (3 * s * s * t)) + (Second * (3 * s * t * t)) + (End * (t * t * t));
    }

    /// <summary>The part between two parameters, by de Casteljau's construction.</summary>
    public Curve Part(double from, double to)
    {
        (_, Curve rest) = Split(from);
        (Curve part, _) = rest.Split(from < 1 ? (to - from) / (1 - from) : 0);
        return part;
    }

    public Curve Move(Point step) => new(Start + step, First + step, Second + step, End + step);

    /// <summary>Points on it at equal steps of the parameter, both ends included.</summary>
    public Point[] Sample(int steps)
    {
        Point[] points = new Point[steps + 1];
        for (int i = 0; i <= steps; i++)
            points[i] = At((double)i / steps);
        return points;
    }

    private (Curve Before, Curve After) Split(double t)
    {
        Point a = Mix(Start, First, t), b = Mix(First, Second, t), c = Mix(Second, End, t);
        Point ab = Mix(a, b, t), bc = Mix(b, c, t), middle = Mix(ab, bc, t);
        return (new Curve(Start, a, ab, middle), new Curve(middle, bc, c, End));
    }

    private static Point Mix(Point a, Point b, double t) => a + ((b - a) * t);

    private static double Dot(Point a, Point b) => (a.X * b.X) + (a.Y * b.Y);
}
