using System.Text;
using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Geometry;
using ScoGraph.Drawing.Routing;
using ScoGraph.Drawing.Text;

namespace ScoGraph.Drawing.Svg;

/// <summary>How a node looks: its caption in a rounded box of the label's colour.</summary>
internal sealed class NodeLook
{
    private const double FontSize = 12, LineWidth = 128, PaddingX = 11, PaddingY = 7, LeastWidth = 44;

    private readonly IReadOnlyList<string> _lines;

    public NodeLook(PictureNode node)
    {
        _lines = TextLines.Break(node.Caption, LineWidth, FontSize);
        double text = _lines.Max(line => FontMetrics.Width(line, FontSize));
        Size = new NodeSize(Math.Max(LeastWidth, text + (2 * PaddingX)),
            (_lines.Count * FontSize * FontMetrics.LineHeight) + (2 * PaddingY));
    }

    public NodeSize Size { get; }

    public void Write(StringBuilder svg, PictureNode node, int position, Box box, Swatch swatch)
    {
        string dashes = swatch.Dashes.Length == 0 ? "" : $" stroke-dasharray=\"{swatch.Dashes}\"";
        svg.Append($"<g class=\"node\" data-node=\"{position}\"><title>{Markup.Escape(node.Description)}</title>")
            .Append($"<rect x=\"{Markup.Number(box.Left)}\" y=\"{Markup.Number(box.Top)}\" width=\"{Markup.Number(box.Width)}\" height=\"{Markup.Number(box.Height)}\" ")
            .Append($"rx=\"{Markup.Number(EdgeRouter.CornerRadius)}\" fill=\"{swatch.Fill}\"{dashes}/>");
        double y = box.Top + PaddingY + (FontSize * FontMetrics.LineHeight / 2) + (FontSize * 0.36);
        foreach (string line in _lines)
        {
            svg.Append($"<text x=\"{Markup.Number(box.Centre.X)}\" y=\"{Markup.Number(y)}\" fill=\"{swatch.Ink}\">{Markup.Escape(line)}</text>");
            y += FontSize * FontMetrics.LineHeight;
        }

        svg.Append("</g>\n");
    }
}
