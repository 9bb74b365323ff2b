using System.Globalization;
using System.Xml.Linq;
using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Html;
using ScoGraph.Drawing.Svg;

namespace ScoGraph.Drawing.Tests;

/// <summary>The text of pictures: well-formed, the same everywhere, safe with any content.</summary>
public sealed class SvgTests
{
    private static readonly PictureContent Small = new(
        [
            new PictureNode("Country", "Kazakhstan", ":Country\nname: Kazakhstan"), new PictureNode("City", "Astana", ":City\nname: Astana"),
            new PictureNode("", "#2", "node 2"),
        ],
        [
            new PictureRelationship(1, 0, "IN", ":IN", true), new PictureRelationship(1, 1, "NEAR", ":NEAR", false),
            new PictureRelationship(0, 1, "CAPITAL", ":CAPITAL\nsince: 1997-12-10", false),
        ],
        1200);

    [Fact]
    public void The_text_is_the_golden_one()
    {
        string golden = Path.Combine(AppContext.BaseDirectory, "Golden", "small.svg");
        string actual = SvgPicture.Write(Small, new DrawingOptions { Title = "Capitals" }).Svg;
        if (Environment.GetEnvironmentVariable("SCOGRAPH_REWRITE_CASES") == "1")
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "../../../Golden/small.svg"), actual);
        else
            Assert.Equal(File.ReadAllText(golden), actual);
    }

    [Fact]
    public void The_same_content_gives_the_same_text_in_every_culture()
    {
        PictureContent content = Contents.Random(3, 20, 25);
        string first = SvgPicture.Write(content, new DrawingOptions()).Svg;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            Assert.Equal(first, SvgPicture.Write(Contents.Random(3, 20, 25), new DrawingOptions()).Svg);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_text_is_escaped()
    {
        PictureContent content = new(
            [new PictureNode("<L>&\"'", "a <b> & \"c\" \u0001 \uD800 \uFFFF", "x\n</title><script>alert(1)</script>\u0000")],
            [new PictureRelationship(0, 0, "</text><script>", "]]>&", false)],
            1);
        DrawnPicture picture = DrawnPicture.Of(content, new DrawingOptions { Title = "</title>&" });
        Assert.Contains("<L>&\"' 1", picture.Texts);
        Assert.Equal("</title>&", picture.Child("title"));
        string html = Html(content, new DrawingOptions());
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Screen_readers_get_a_title_and_a_description()
    {
        DrawnPicture picture = DrawnPicture.Of(Small);
        Assert.Equal("Graph of 3 nodes and 3 relationships", picture.Child("title"));
        Assert.Equal("Nodes: City 1, Country 1, no label 1. Relationships: CAPITAL 1, IN 1, NEAR 1. 3 of 1,200 nodes.", picture.Child("desc"));
        Assert.Contains("3 of 1,200 nodes", picture.Texts);
    }

    [Theory]
    [InlineData(DrawingTheme.Auto, true, true)]
    [InlineData(DrawingTheme.Light, true, false)]
    [InlineData(DrawingTheme.Dark, false, true)]
    public void Themes_are_light_dark_or_as_the_reader_has_it(DrawingTheme theme, bool light, bool dark)
    {
        string style = DrawnPicture.Of(Small, new DrawingOptions { Theme = theme }).Child("style");
        Assert.Equal(light, style.Contains(".ground{fill:#fff", StringComparison.Ordinal)
            || style.Contains("plate{fill:#fff", StringComparison.Ordinal));
        Assert.Equal(dark, style.Contains("#14181d", StringComparison.Ordinal));
        Assert.Equal(theme == DrawingTheme.Auto, style.Contains("prefers-color-scheme:dark", StringComparison.Ordinal));
    }

    [Fact]
    public void More_labels_than_colours_differ_by_border()
    {
        Swatch[] swatches = [.. Enumerable.Range(0, 28).Select(Palette.At)];
        Assert.Equal(28, swatches.Distinct().Count());
    }

    [Fact]
    public void Html_is_ascii_and_asks_nothing_of_a_network()
    {
        string html = Html(Contents.Random(5, 8, 6), new DrawingOptions { Title = "Ünïcödé 上海" });
        Assert.All(html, c => Assert.True(char.IsAscii(c)));
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        string svg = html[html.IndexOf("<svg", StringComparison.Ordinal)..(html.IndexOf("</svg>", StringComparison.Ordinal) + 6)];
        Assert.Contains("上海", XDocument.Parse(svg).Root!.Value, StringComparison.Ordinal);
    }

    /// <summary>A page that holds what a picture shows.</summary>
    private static string Html(PictureContent content, DrawingOptions options)
    {
        (string svg, string scope) = SvgPicture.Write(content, options);
        ViewContent view = new(
            [.. content.Nodes.Select(n => new ViewNode(n.Label, n.Caption, [n.Label], [("text", n.Description)], [], true))],
            [.. content.Relationships.Select(r => new ViewRelationship(r.Start, r.End, r.Type, [], [], r.OnPath))], [], content.TotalNodes);
        return HtmlPicture.Write(svg, scope, view, options);
    }
}
