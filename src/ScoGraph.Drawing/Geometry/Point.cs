namespace ScoGraph.Drawing.Geometry;

/// <summary>A place or a step in the plane, in pixels; y grows downwards.</summary>
internal readonly record struct Point(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>The direction, of length 1; rightwards for no step at all.</summary>
    public Point Unit()
    {
        double length = Length;
        return length > 1e-9 ? new Point(X / length, Y / length) : new Point(1, 0);
    }

    /// <summary>A quarter turn.</summary>
    public Point Normal() => new(-Y, X);
}
