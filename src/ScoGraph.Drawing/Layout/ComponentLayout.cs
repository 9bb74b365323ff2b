using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;
using ScoGraph.Drawing.Routing;

namespace ScoGraph.Drawing.Layout;

/// <summary>Lays out one connected diagram. Where the labels of lines find no room, the nodes move apart until they do.</summary>
internal static class ComponentLayout
{
    private const double Growth = 1.09;
    private const int MostNodesThatGrow = 120;

    public static PlacedDiagram Place(Diagram diagram, ulong seed, CancellationToken cancellationToken = default)
    {
        Point[] centres = Candidates.Best(diagram, seed, cancellationToken);
        int attempts = diagram.Nodes.Count <= MostNodesThatGrow ? 16 : 4;
        while (true)
        {
            Box[] boxes = [.. centres.Select((centre, i) => Box.Around(centre, diagram.Nodes[i].Width, diagram.Nodes[i].Height))];
            Curve[] curves = EdgeRouter.Route(diagram, boxes, cancellationToken);
            Box?[] labels = LabelPlacer.Place(diagram, boxes, curves, out int missing, cancellationToken);
            if (missing == 0 || --attempts == 0)
            {
                Route[] routes = [.. curves.Select((curve, i) => new Route(curve, labels[i]))];
                return new PlacedDiagram(boxes, routes, Bounds(boxes, routes));
            }

            for (int i = 0; i < centres.Length; i++)
                centres[i] *= Growth;
        }
    }

    private static Box Bounds(Box[] boxes, Route[] routes)
    {
        Box bounds = boxes.Aggregate((a, b) => a.Union(b));
        foreach (Route route in routes)
        {
            bounds = route.Line.Sample(16).Aggregate(bounds, (box, point) => box.Include(point));
            bounds = route.Label is { } label ? bounds.Union(label) : bounds;
        }

        return bounds;
    }
}
