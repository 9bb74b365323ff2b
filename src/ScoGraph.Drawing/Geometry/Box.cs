namespace ScoGraph.Drawing.Geometry;

/// <summary>An upright rectangle in pixels.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Point Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    public static Box Around(Point centre, double width, double height) =>
        new(centre.X - (width / 2), centre.Y - (height / 2), centre.X + (width / 2), centre.Y + (height / 2));

    /// <summary>The smallest box that holds at least one point.</summary>
    public static Box Around(ReadOnlySpan<Point> points)
    {
        Box box = new(points[0].X, points[0].Y, points[0].X, points[0].Y);
        foreach (Point point in points)
            box = box.Include(point);
        return box;
    }

    public Box Grow(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);

    public Box Move(Point step) => new(Left + step.X, Top + step.Y, Right + step.X, Bottom + step.Y);

    public Box Union(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public Box Include(Point point) => Union(new Box(point.X, point.Y, point.X, point.Y));

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Point point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;

    /// <summary>Whether a point lies within the box with rounded corners.</summary>
    public bool ContainsRounded(Point point, double radius)
    {
        if (!Contains(point))
            return false;
        double dx = Math.Max(Math.Max(Left + radius - point.X, point.X - Right + radius), 0);
        double dy = Math.Max(Math.Max(Top + radius - point.Y, point.Y - Bottom + radius), 0);
        return (dx * dx) + (dy * dy) < radius * radius;
    }
}
