using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Routing;

/// <summary>
/// Gives every line its curve: straight where nothing is in the way, bent around boxes that are, several between the same two nodes
/// fanned out, and loops at the freest side of their node.
/// </summary>
internal static class EdgeRouter
{
    public const double CornerRadius = 9;

    private const double Fan = 34, FromNode = 2.5;
    private const int Steps = 20;

    private static readonly double[] Bends = [0, 18, -18, 36, -36, 60, -60, 90, -90, 130, -130];

    public static Curve[] Route(Diagram diagram, IReadOnlyList<Box> boxes, CancellationToken cancellationToken = default)
    {
        Curve[] curves = new Curve[diagram.Edges.Count];
        IEnumerable<IGrouping<(int, int), int>> bundles = Enumerable.Range(0, curves.Length)
            .GroupBy(i => (Math.Min(diagram.Edges[i].Start, diagram.Edges[i].End), Math.Max(diagram.Edges[i].Start, diagram.Edges[i].End)));
        foreach (IGrouping<(int Low, int High), int> bundle in bundles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] edges = [.. bundle];
            if (bundle.Key.Low == bundle.Key.High)
                Loops.Route(diagram, boxes, bundle.Key.Low, edges, curves);
            else
                RouteBundle(diagram, boxes, bundle.Key, edges, curves);
        }

        return curves;
    }

    private static void RouteBundle(Diagram diagram, IReadOnlyList<Box> boxes, (int Low, int High) ends, int[] edges, Curve[] curves)
    {
        Point a = boxes[ends.Low].Centre, b = boxes[ends.High].Centre;
        double bestCost = double.PositiveInfinity;
        Curve[] best = [];
        foreach (double bend in Bends)
        {
            Curve[] fan = [.. edges.Select((_, i) => Curve.Bent(a, b, bend + (Fan * (i - ((edges.Length - 1) / 2.0)))))];
            double cost = (Math.Abs(bend) / 100) + fan.Sum(curve => Hits(curve, ends, boxes));
            if (cost < bestCost)
                (best, bestCost) = (fan, cost);
        }

        for (int i = 0; i < edges.Length; i++)
        {
            Curve curve = diagram.Edges[edges[i]].Start == ends.Low ? best[i]
                : new Curve(best[i].End, best[i].Second, best[i].First, best[i].Start);
            curves[edges[i]] = Clip(curve, boxes[diagram.Edges[edges[i]].Start], boxes[diagram.Edges[edges[i]].End]);
        }
    }

    /// <summary>How many boxes a line runs behind that are not its ends.</summary>
    private static int Hits(Curve curve, (int Low, int High) ends, IReadOnlyList<Box> boxes)
    {
        Point[] points = curve.Sample(Steps);
        Box extent = Box.Around(points).Grow(1);
        int hits = 0;
        for (int node = 0; node < boxes.Count; node++)
        {
            Box box = boxes[node].Grow(5);
            if (node == ends.Low || node == ends.High || !box.Overlaps(extent))
                continue;
            for (int i = 0; i < Steps; i++)
            {
                if (Segments.Meets(points[i], points[i + 1], box))
                {
                    hits++;
                    break;
                }
            }
        }

        return hits;
    }

    /// <summary>The part of a curve between the borders of the nodes at its ends.</summary>
    public static Curve Clip(Curve curve, Box start, Box end)
    {
        Box from = start.Grow(FromNode), to = end.Grow(FromNode);
        double leaves = Border(t => from.ContainsRounded(curve.At(t), CornerRadius + FromNode));
        double arrives = 1 - Border(t => to.ContainsRounded(curve.At(1 - t), CornerRadius + FromNode));
        return leaves < arrives ? curve.Part(leaves, arrives) : curve;
    }

    /// <summary>Where a walk leaves a shape that it starts in and leaves once.</summary>
    private static double Border(Func<double, bool> inside)
    {
        double low = 0, high = 0;
        do
        {
            low = high;
            high += 1.0 / 64;
        }
        while (high < 1 && inside(high));
        for (int i = 0; i < 30; i++)
        {
            double middle = (low + high) / 2;
            if (inside(middle))
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
