using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Routing;

/// <summary>
/// Lines from a node to itself: nested arches over one of its sides, in the middle or, where lines leave there, nearer to a corner.
/// </summary>
internal static class Loops
{
    private const double FirstHeight = 46, Nesting = 30, HalfFoot = 13, Spread = 11;

    private static readonly Foothold[] Footholds =
    [
        new(new Point(0, -1), 0), new(new Point(0, 1), 0), new(new Point(1, 0), 0), new(new Point(-1, 0), 0),
        new(new Point(0, -1), 0.6), new(new Point(0, -1), -0.6), new(new Point(0, 1), 0.6), new(new Point(0, 1), -0.6),
    ];

    public static void Route(Diagram diagram, IReadOnlyList<Box> boxes, int node, int[] edges, Curve[] curves)
    {
        Foothold best = Footholds.MinBy(foothold => Crowd(diagram, boxes, node, foothold, edges.Length))!;
        for (int i = 0; i < edges.Length; i++)
            curves[edges[i]] = EdgeRouter.Clip(Arch(boxes[node], best, i), boxes[node], boxes[node]);
    }

    /// <summary>A curve that starts and ends inside the box, near its border.</summary>
    private static Curve Arch(Box box, Foothold foothold, int index)
    {
        Point side = foothold.Side, along = side.Normal();
        double depth = (side.X == 0 ? box.Height : box.Width) / 2, reach = (side.X == 0 ? box.Width : box.Height) / 2;
        double foot = Math.Min(HalfFoot + (index * 5), reach * 0.8);
        double height = depth + ((FirstHeight + (Nesting * index)) * 4 / 3);
        Point middle = box.Centre + (along * (foothold.Shift * Math.Max(0, reach - foot)));
        Point start = middle + (side * (depth - 3)) - (along * foot), end = middle + (side * (depth - 3)) + (along * foot);
        Point first = middle + (side * height) - (along * (foot + Spread)), second = middle + (side * height) + (along * (foot + Spread));
        return new Curve(start, first, second, end);
    }

    /// <summary>How many boxes and lines would be in the arches' way.</summary>
    private static int Crowd(Diagram diagram, IReadOnlyList<Box> boxes, int node, Foothold foothold, int count)
    {
        Box room = Box.Around(Arch(boxes[node], foothold, count - 1).Sample(12)).Grow(10);
        int crowd = 0;
        for (int other = 0; other < boxes.Count; other++)
        {
            if (other != node && boxes[other].Overlaps(room))
                crowd += 4;
        }

        foreach (EdgeSize edge in diagram.Edges)
        {
            if (!edge.IsLoop && Segments.Meets(boxes[edge.Start].Centre, boxes[edge.End].Centre, room))
                crowd++;
        }

        return crowd;
    }

    /// <param name="Side">Outwards from the box.</param>
    /// <param name="Shift">From the middle of the side, 0, to where a corner would be, 1 or -1.</param>
    private sealed record Foothold(Point Side, double Shift);
}
