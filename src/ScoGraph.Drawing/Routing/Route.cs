using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Routing;

/// <summary>A drawn line: from the border of one node to the border of another, where the arrow's tip is.</summary>
/// <param name="Label">Where the label stands; null where it has none, or no room was found for it.</param>
internal sealed record Route(Curve Line, Box? Label)
{
    public const double ArrowLength = 9, ArrowHalfWidth = 4;

    public Route Move(Point step) => new(Line.Move(step), Label?.Move(step));
}
