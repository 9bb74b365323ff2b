using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;
using ScoGraph.Drawing.Routing;

namespace ScoGraph.Drawing.Layout;

/// <summary>
/// Lays out a whole diagram: each connected part by itself, then the parts packed. The same diagram and seed give the same places.
/// </summary>
internal static class DiagramLayout
{
    public static PlacedDiagram Place(Diagram diagram, ulong seed, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Component> components = Component.Split(diagram);
        PlacedDiagram[] placed = [.. components.Select(component => ComponentLayout.Place(component.Diagram, seed, cancellationToken))];
        Point[] moves = Packing.Moves([.. placed.Select(part => part.Bounds)]);
        Box[] nodes = new Box[diagram.Nodes.Count];
        Route[] routes = new Route[diagram.Edges.Count];
        for (int i = 0; i < placed.Length; i++)
        {
            for (int node = 0; node < placed[i].Nodes.Length; node++)
                nodes[components[i].Nodes[node]] = placed[i].Nodes[node].Move(moves[i]);
            for (int edge = 0; edge < placed[i].Routes.Length; edge++)
                routes[components[i].Edges[edge]] = placed[i].Routes[edge].Move(moves[i]);
        }

        Box bounds = placed.Select((part, i) => part.Bounds.Move(moves[i])).Aggregate((a, b) => a.Union(b));
        return new PlacedDiagram(nodes, routes, bounds);
    }
}
