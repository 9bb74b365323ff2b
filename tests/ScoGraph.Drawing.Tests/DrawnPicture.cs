using System.Globalization;
using System.Xml.Linq;
using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Geometry;
using ScoGraph.Drawing.Svg;

namespace ScoGraph.Drawing.Tests;

/// <summary>What a finished SVG shows, read back from its text.</summary>
internal sealed class DrawnPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root;

    private DrawnPicture(string svg) => _root = XDocument.Parse(svg).Root!;

    public string[] Texts => [.. _root.Descendants(Svg + "text").Select(t => t.Value)];

    public Box[] Nodes => Boxes("node");

    public Box[] Labels => Boxes("relationship label");

    public Point[] Tips => [.. _root.Descendants(Svg + "path").Where(path => (string?)path.Attribute("class") == "tip")
        .Select(path => Tip(path.Attribute("d")!.Value))];

    /// <summary>The ends of the lines, in the order of <see cref="Tips"/>.</summary>
    public int[] Ends => [.. _root.Descendants(Svg + "g").Where(g => (string?)g.Attribute("class") == "relationship")
        .Select(g => (int)g.Attribute("data-end")!)];

    public static DrawnPicture Of(PictureContent content, DrawingOptions? options = null) =>
        new(SvgPicture.Write(content, options ?? new DrawingOptions()).Svg);

    public double Attribute(string name) => Number(_root.Attribute(name)!.Value);

    public string Child(string name) => _root.Element(Svg + name)!.Value;

    private Box[] Boxes(string group) =>
        [.. _root.Descendants(Svg + "g").Where(g => (string?)g.Attribute("class") == group).Select(g => Box(g.Element(Svg + "rect")!))];

    private static Box Box(XElement rect)
    {
        double x = Number(rect.Attribute("x")!.Value), y = Number(rect.Attribute("y")!.Value);
        return new Box(x, y, x + Number(rect.Attribute("width")!.Value), y + Number(rect.Attribute("height")!.Value));
    }

    private static Point Tip(string path)
    {
        string[] numbers = path[1..].Split(' ');
        return new Point(Number(numbers[0]), Number(numbers[1]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
