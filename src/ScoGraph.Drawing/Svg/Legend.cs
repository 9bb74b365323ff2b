using System.Text;
using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Text;

namespace ScoGraph.Drawing.Svg;

/// <summary>
/// Which colour is which label, with the number of nodes; the most frequent label first. And the rows that this takes below a picture.
/// </summary>
internal sealed class Legend
{
    public const double RowHeight = 22;

    private const double SwatchWidth = 18, SwatchHeight = 12, TextGap = 7, EntryGap = 20, FontSize = 12;

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Swatch> _swatches = new(StringComparer.Ordinal) { [""] = Palette.None };

    public Legend(PictureContent content)
    {
        foreach (IGrouping<string, PictureNode> label in content.Nodes.Where(node => node.Label.Length > 0)
            .GroupBy(node => node.Label, StringComparer.Ordinal).OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            _swatches[label.Key] = Palette.At(_entries.Count);
            _entries.Add(new Entry(label.Key, label.Count(), Palette.At(_entries.Count)));
        }

        if (content.Nodes.Count(node => node.Label.Length == 0) is > 0 and int unlabelled)
            _entries.Add(new Entry("no label", unlabelled, Palette.None));
    }

    /// <summary>The labels and their counts as text.</summary>
    public string Summary => string.Join(", ", _entries.Select(entry => entry.Text));

    /// <summary>The width that the widest entry needs.</summary>
    public double MinimumWidth => _entries.Max(entry => entry.Width);

    public Swatch this[string label] => _swatches[label];

    public double Height(double width) => Rows(width).Count * RowHeight;

    public void Write(StringBuilder svg, double left, double top, double width)
    {
        foreach (List<Entry> row in Rows(width))
        {
            double x = left;
            foreach (Entry entry in row)
            {
                string dashes = entry.Swatch.Dashes.Length == 0 ? "" : $" stroke-dasharray=\"{entry.Swatch.Dashes}\"";
                svg.Append($"<rect class=\"swatch\" x=\"{Markup.Number(x)}\" y=\"{Markup.Number(top + ((RowHeight - SwatchHeight) / 2))}\" ")
                    .Append($"width=\"{Markup.Number(SwatchWidth)}\" height=\"{Markup.Number(SwatchHeight)}\" rx=\"4\" fill=\"{entry.Swatch.Fill}\"{dashes}/>")
                    .Append($"<text class=\"key\" x=\"{Markup.Number(x + SwatchWidth + TextGap)}\" y=\"{Markup.Number(top + (RowHeight / 2) + (FontSize * 0.36))}\">")
                    .Append(Markup.Escape(entry.Text)).Append("</text>\n");
                x += entry.Width + EntryGap;
            }

            top += RowHeight;
        }
    }

    private List<List<Entry>> Rows(double width)
    {
        List<List<Entry>> rows = [];
        double used = double.PositiveInfinity;
        foreach (Entry entry in _entries)
        {
            if (used + entry.Width > width)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(entry);
            used += entry.Width + EntryGap;
        }

        return rows;
    }

    private sealed record Entry(string Label, int Count, Swatch Swatch)
    {
        public string Text { get; } = $"{TextLines.Break(Label, 240, FontSize)[0]} {Markup.Count(Count)}";

        public double Width => SwatchWidth + TextGap + FontMetrics.Width(Text, FontSize);
    }
}
