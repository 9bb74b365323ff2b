using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Layout;

/// <summary>
/// Puts parts of different sizes beside and below one another, the highest first, in rows of about the width that suits a picture.
/// </summary>
internal static class Packing
{
    public const double Gap = 34;

    private const double WidthToHeight = 1.6;

    /// <summary>How far each part moves, from where it is to its place.</summary>
    public static Point[] Moves(IReadOnlyList<Box> parts)
    {
        double area = parts.Sum(part => (part.Width + Gap) * (part.Height + Gap));
        double width = Math.Max(parts.Max(part => part.Width), Math.Sqrt(area * WidthToHeight));
        Point[] moves = new Point[parts.Count];
        double x = 0, y = 0, rowHeight = 0;
        foreach (int i in Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i].Height).ThenByDescending(i => parts[i].Width))
        {
            Box part = parts[i];
            if (x > 0 && x + part.Width > width)
                (x, y, rowHeight) = (0, y + rowHeight + Gap, 0);
            rowHeight = Math.Max(rowHeight, part.Height);
            moves[i] = new Point(x - part.Left, y - part.Top);
            x += part.Width + Gap;
        }

        return moves;
    }
}
