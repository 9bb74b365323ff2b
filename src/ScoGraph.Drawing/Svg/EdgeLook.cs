using System.Text;
using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Geometry;
using ScoGraph.Drawing.Routing;
using ScoGraph.Drawing.Text;

namespace ScoGraph.Drawing.Svg;

/// <summary>How a relationship looks: a line with an arrow head, and its type on a plate of the ground's colour.</summary>
internal static class EdgeLook
{
    public const double LabelHeight = 15;

    private const double FontSize = 10, Padding = 3, WidestLabel = 150;
    private const int Steps = 256;

    public static double LabelWidth(PictureRelationship relationship) => FontMetrics.Width(Label(relationship), FontSize) + (2 * Padding);

    public static void WriteLine(StringBuilder svg, PictureRelationship relationship, Route route)
    {
        Curve line = route.Line;
        double t = ArrowBase(line);
        Point tip = line.End, foot = line.At(t), half = (tip - foot).Unit().Normal() * Route.ArrowHalfWidth;
        svg.Append(Group(relationship, "")).Append($"<title>{Markup.Escape(relationship.Description)}</title>")
            .Append($"<path class=\"line{(relationship.OnPath ? " path" : "")}\" d=\"{Path(line.Part(0, Math.Min(1, t + (1.0 / Steps))))}\"/>")
            .Append($"<path class=\"tip\" d=\"M{At(tip)} L{At(foot + half)} L{At(foot - half)}Z\"/></g>\n");
    }

    public static void WriteLabel(StringBuilder svg, PictureRelationship relationship, Box label)
    {
        svg.Append(Group(relationship, " label"))
            .Append($"<rect class=\"plate\" x=\"{Markup.Number(label.Left)}\" y=\"{Markup.Number(label.Top)}\" ")
            .Append($"width=\"{Markup.Number(label.Width)}\" height=\"{Markup.Number(label.Height)}\" rx=\"3\"/>")
            .Append($"<text class=\"type\" x=\"{Markup.Number(label.Centre.X)}\" y=\"{Markup.Number(label.Centre.Y + (FontSize * 0.36))}\">")
            .Append(Markup.Escape(Label(relationship))).Append("</text></g>\n");
    }

    private static string Group(PictureRelationship relationship, string more) =>
        $"<g class=\"relationship{more}\" data-start=\"{relationship.Start}\" data-end=\"{relationship.End}\">";

    private static string Label(PictureRelationship relationship)
    {
        IReadOnlyList<string> lines = TextLines.Break(relationship.Type, WidestLabel, FontSize);
        return lines.Count == 1 ? lines[0] : lines[0] + "…";
    }

    private static string Path(Curve curve) => curve.IsStraight
        ? $"M{At(curve.Start)} L{At(curve.End)}"
        : $"M{At(curve.Start)} C{At(curve.First)} {At(curve.Second)} {At(curve.End)}";

    private static string At(Point point) => $"{Markup.Number(point.X)} {Markup.Number(point.Y)}";

    /// <summary>Where on the line the arrow head begins.</summary>
    private static double ArrowBase(Curve line)
    {
        for (int step = Steps - 1; step > 0; step--)
        {
            double t = (double)step / Steps;
            if ((line.End - line.At(t)).Length >= Route.ArrowLength)
                return t;
        }

        return 0;
    }
}
