using System.Xml;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Gexf;

/// <summary>An XML file that is read element by element, with places for errors.</summary>
internal sealed class GexfXml(ImportSource source, XmlReader xml)
{
    /// <summary>Runs a reading.</summary>
    public static void Read(ImportSource source, Action<GexfXml> read) => ImportXml.Read(source, xml => read(new GexfXml(source, xml)));

    /// <summary>Where the opening bracket of the element stands at which the reader is.</summary>
    public TextPlace Place => ImportXml.PlaceOf(xml);

    /// <summary>Goes to the outermost element and gives its name.</summary>
    public string Root()
    {
        xml.MoveToContent();
        return xml.LocalName;
    }

    public string? Attribute(string name) => xml.GetAttribute(name);

    public string Required(string name) =>
        xml.GetAttribute(name) ?? throw Fail(Place, FormatErrors.MissingAttribute(xml.LocalName, name));

    /// <summary>The text of the element, which is left behind.</summary>
    public string Text() => xml.ReadElementContentAsString();

    public void Skip() => xml.Skip();

    /// <summary>The children of the element at which the reader stands; it is left behind the element.</summary>
    /// <remarks>Whoever gets a name reads the child or skips it.</remarks>
    public IEnumerable<string> Children() => ImportXml.Children(xml, source);

    public GraphFormatException Fail(TextPlace place, string reason) => new(reason, source.Path, place.Line, place.Column);
}
