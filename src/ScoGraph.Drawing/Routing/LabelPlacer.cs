using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Routing;

/// <summary>
/// Puts the label of each line on the line, as near to its middle as there is room: never over a node, another label or the ends of its
/// own line, and rather not over other lines. Lines with little room choose first.
/// </summary>
internal static class LabelPlacer
{
    private const double FromNode = 2, FromLabel = 1.5, VisibleLine = 6, LineCost = 0.12;
    private const int Steps = 16;

    private static readonly double[] Places =
        [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78, 0.18, 0.82, 0.14];

    /// <param name="missing">How many labels found no room.</param>
    /// <param name="cancellationToken">Asked at each label.</param>
    public static Box?[] Place(
        Diagram diagram, IReadOnlyList<Box> boxes, Curve[] curves, out int missing, CancellationToken cancellationToken = default)
    {
        Point[][] samples = [.. curves.Select(curve => curve.Sample(Steps))];
        Box[] extents = [.. samples.Select(points => Box.Around(points).Grow(1))];
        Box?[] labels = new Box?[curves.Length];
        Obstacles nodes = new([.. boxes.Select(box => box.Grow(FromNode))]);
        List<Box> placed = [];
        missing = 0;
        foreach (int edge in Enumerable.Range(0, curves.Length).Where(i => diagram.Edges[i].LabelWidth > 0)
            .OrderBy(i => Slack(diagram, curves, i)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            EdgeSize size = diagram.Edges[edge];
            double bestCost = double.PositiveInfinity;
            foreach (double t in Places)
            {
                Box label = Box.Around(curves[edge].At(t), size.LabelWidth, size.LabelHeight);
                double cost = Math.Abs(t - 0.5);
                if (cost >= bestCost || IsTaken(label, curves[edge], nodes, placed))
                    continue;
                cost += LineCost * Lines(label, edge, samples, extents);
                if (cost < bestCost)
                    (labels[edge], bestCost) = (label, cost);
            }

            if (labels[edge] is { } chosen)
                placed.Add(chosen.Grow(FromLabel));
            else
                missing++;
        }

        return labels;
    }

    private static double Slack(Diagram diagram, Curve[] curves, int edge) =>
        (curves[edge].End - curves[edge].Start).Length - diagram.Edges[edge].LabelWidth;

    private static bool IsTaken(Box label, Curve curve, Obstacles nodes, List<Box> placed)
    {
        Point tip = curve.End - ((curve.End - curve.Second).Unit() * (Route.ArrowLength + VisibleLine));
        Point tail = curve.Start + ((curve.First - curve.Start).Unit() * VisibleLine);
        Box reach = label.Grow(0.5);
        if (reach.Contains(tip) || reach.Contains(tail) || reach.Contains(curve.End) || reach.Contains(curve.Start) || nodes.Meet(label))
            return true;
        foreach (Box other in placed)
        {
            if (other.Overlaps(label))
                return true;
        }

        return false;
    }

    private static int Lines(Box label, int own, Point[][] samples, Box[] extents)
    {
        int lines = 0;
        for (int edge = 0; edge < samples.Length; edge++)
        {
            if (edge == own || !extents[edge].Overlaps(label))
                continue;
            Point[] points = samples[edge];
            for (int i = 0; i + 1 < points.Length; i++)
            {
                if (Segments.Meets(points[i], points[i + 1], label))
                {
                    lines++;
                    break;
                }
            }
        }

        return lines;
    }

    /// <summary>Boxes sorted by their left side, so that a question looks at few of them.</summary>
    private sealed class Obstacles
    {
        private readonly Box[] _boxes;
        private readonly double _widest;

        public Obstacles(Box[] boxes)
        {
            _boxes = boxes;
            Array.Sort(_boxes, (a, b) => a.Left.CompareTo(b.Left));
            _widest = boxes.Length == 0 ? 0 : boxes.Max(box => box.Width);
        }

        public bool Meet(Box box)
        {
            int low = 0, high = _boxes.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (_boxes[middle].Left < box.Left - _widest)
                    low = middle + 1;
                else
                    high = middle;
            }

            for (; low < _boxes.Length && _boxes[low].Left < box.Right; low++)
            {
                if (_boxes[low].Overlaps(box))
                    return true;
            }

            return false;
        }
    }
}
