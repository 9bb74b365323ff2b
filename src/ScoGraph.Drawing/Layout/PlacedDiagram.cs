using ScoGraph.Drawing.Geometry;
using ScoGraph.Drawing.Routing;

namespace ScoGraph.Drawing.Layout;

/// <summary>A diagram with a place for everything.</summary>
/// <param name="Bounds">The box around nodes, lines and labels.</param>
internal sealed record PlacedDiagram(Box[] Nodes, Route[] Routes, Box Bounds);
