using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Layout;

/// <summary>
/// Moves boxes apart until none meets another, each overlapping pair along the way that is shorter, both by half; when that does not end
/// soon, the whole layout grows a little, which always does in the end.
/// </summary>
internal static class OverlapRemoval
{
    private const double Gap = 26, Growth = 1.06;
    private const int RoundsBetweenGrowth = 12;

    public static void Apply(Point[] centres, IReadOnlyList<NodeSize> sizes, CancellationToken cancellationToken = default)
    {
        for (int round = 1; Separate(centres, sizes); round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (round % RoundsBetweenGrowth != 0)
                continue;
            for (int i = 0; i < centres.Length; i++)
                centres[i] *= Growth;
        }
    }

    /// <returns>Whether anything had to move.</returns>
    private static bool Separate(Point[] centres, IReadOnlyList<NodeSize> sizes)
    {
        bool moved = false;
        for (int a = 0; a < centres.Length; a++)
        {
            for (int b = a + 1; b < centres.Length; b++)
            {
                Point between = centres[b] - centres[a];
                double x = ((sizes[a].Width + sizes[b].Width) / 2) + Gap - Math.Abs(between.X);
                double y = ((sizes[a].Height + sizes[b].Height) / 2) + Gap - Math.Abs(between.Y);
                if (x <= 1e-6 || y <= 1e-6)
                    continue;
                Point step = x < y ? new Point(between.X < 0 ? -x : x, 0) : new Point(0, between.Y < 0 ? -y : y);
                centres[a] -= step * 0.5;
                centres[b] += step * 0.5;
                moved = true;
            }
        }

        return moved;
    }
}
