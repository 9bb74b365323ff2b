using System.Globalization;
using System.Text;
using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Diagrams;
using ScoGraph.Drawing.Layout;
using ScoGraph.Drawing.Text;

namespace ScoGraph.Drawing.Svg;

/// <summary>
/// A picture as SVG: the ground, lines, types, nodes, and below them the legend and what is to be said. The same content gives the same
/// text.
/// </summary>
internal sealed class SvgPicture
{
    private const double Margin = 18, HeadHeight = 30, NoteHeight = 22, LargestWidth = 1200, LargestHeight = 1600;

    private readonly PictureContent _content;
    private readonly DrawingOptions _options;
    private readonly Legend _legend;
    private readonly NodeLook[] _looks;
    private readonly PlacedDiagram _placed;

    private SvgPicture(PictureContent content, DrawingOptions options, CancellationToken cancellationToken)
    {
        _content = content;
        _options = options;
        _legend = new Legend(content);
        _looks = [.. content.Nodes.Select(node => new NodeLook(node))];
        Diagram diagram = new(
            [.. _looks.Select(look => look.Size)],
            [.. content.Relationships.Select(r => new EdgeSize(r.Start, r.End, EdgeLook.LabelWidth(r), EdgeLook.LabelHeight))]);
        _placed = DiagramLayout.Place(diagram, ContentHash.Of(content), cancellationToken);
    }

    public static (string Svg, string Scope) Write(
        PictureContent content, DrawingOptions options, CancellationToken cancellationToken = default) =>
        new SvgPicture(content, options, cancellationToken).Write();

    private (string Svg, string Scope) Write()
    {
        IReadOnlyList<string> notes = Notes();
        double head = _options.Title is null ? 0 : HeadHeight;
        double wanted = notes.Select(note => FontMetrics.Width(note, 12)).Append(FontMetrics.Width(_options.Title ?? "", 17))
            .Append(_legend.MinimumWidth).Append(_placed.Bounds.Width).Max();
        double legendTop = Margin + head + _placed.Bounds.Height + Margin;
        double width = Math.Ceiling(wanted + (2 * Margin));
        double notesTop = legendTop + _legend.Height(wanted);
        double height = Math.Ceiling(notesTop + (notes.Count * NoteHeight) + (Margin / 2));

        StringBuilder body = new();
        body.Append($"<rect class=\"ground\" width=\"{Markup.Number(width)}\" height=\"{Markup.Number(height)}\" rx=\"6\"/>\n");
        if (_options.Title is { } title)
            body.Append($"<text class=\"head\" x=\"{Markup.Number(Margin)}\" y=\"{Markup.Number(Margin + 14)}\">{Markup.Escape(title)}</text>\n");
        body.Append($"<g transform=\"translate({Markup.Number(Margin + ((wanted - _placed.Bounds.Width) / 2) - _placed.Bounds.Left)} {Markup.Number(Margin + head - _placed.Bounds.Top)})\">\n");
        WriteDiagram(body);
        body.Append("</g>\n");
        _legend.Write(body, Margin, legendTop, wanted);
        for (int i = 0; i < notes.Count; i++)
            body.Append($"<text class=\"note\" x=\"{Markup.Number(Margin)}\" y=\"{Markup.Number(notesTop + (i * NoteHeight) + 15)}\">{Markup.Escape(notes[i])}</text>\n");

        string scope = $"scograph-{(uint)ContentHash.Of(body.ToString() + _options.Theme):x8}";
        return (Head(scope, width, height, notes) + body + "</svg>\n", scope);
    }

    private void WriteDiagram(StringBuilder svg)
    {
        for (int i = 0; i < _placed.Routes.Length; i++)
            EdgeLook.WriteLine(svg, _content.Relationships[i], _placed.Routes[i]);
        for (int i = 0; i < _placed.Routes.Length; i++)
        {
            if (_placed.Routes[i].Label is { } label)
                EdgeLook.WriteLabel(svg, _content.Relationships[i], label);
        }

        for (int i = 0; i < _looks.Length; i++)
            _looks[i].Write(svg, _content.Nodes[i], i, _placed.Nodes[i], _legend[_content.Nodes[i].Label]);
    }

    /// <summary>A picture of more than the largest extents is shown smaller, not cut.</summary>
    private string Head(string scope, double width, double height, IReadOnlyList<string> notes)
    {
        double scale = Math.Min(1, Math.Min(LargestWidth / width, LargestHeight / height));
        string title = _options.Title ?? $"Graph of {Markup.Count(_content.Nodes.Count, "node")} and {Markup.Count(_content.Relationships.Count, "relationship")}";
        string types = string.Join(", ", _content.Relationships.GroupBy(r => r.Type, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {Markup.Count(g.Count())}"));
        string description = $"Nodes: {_legend.Summary}.{(types.Length == 0 ? "" : $" Relationships: {types}.")}{string.Concat(notes.Select(note => $" {note}."))}";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="{scope}" viewBox="0 0 {Markup.Number(width)} {Markup.Number(height)}" width="{Markup.Number(width * scale)}" height="{Markup.Number(height * scale)}" role="img" aria-labelledby="{scope}-title {scope}-text" font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif" style="max-width:100%;height:auto">
            <title id="{scope}-title">{Markup.Escape(title)}</title>
            <desc id="{scope}-text">{Markup.Escape(description)}</desc>
            <style>
            {StyleSheet.Write(scope, _options.Theme)}</style>

            """).ReplaceLineEndings("\n");
    }

    private List<string> Notes()
    {
        List<string> notes = [];
        if (_content.TotalNodes > _content.Nodes.Count)
            notes.Add($"{Markup.Count(_content.Nodes.Count)} of {Markup.Count(_content.TotalNodes, "node")}");
        int unlabelled = _placed.Routes.Count(route => route.Label is null);
        if (unlabelled > 0)
            notes.Add($"{Markup.Count(unlabelled, "type")} without room; point at the line to read it");
        return notes;
    }
}
