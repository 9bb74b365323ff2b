using System.Globalization;
using System.Xml;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>GEXF 1.2. Labels stand in the attribute <c>labels</c> as <c>:A:B</c>; an edge's label is its type.</summary>
internal sealed class GexfWriter : XmlGraphWriter
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    protected override string NodeId(int number) => Id(number);

    protected override string EdgeId(int number) => Id(number);

    protected override void BeginNodes(XmlWriter xml, PropertyColumns nodes, PropertyColumns edges)
    {
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "ScoGraph");
        xml.WriteEndElement();
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", "directed");
        Declare(xml, "node", nodes, nodes.Free("labels"));
        Declare(xml, "edge", edges, edges.Free("type"));
        xml.WriteStartElement("nodes");
    }

    protected override void BeginEdges(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteStartElement("edges");
    }

    protected override void WriteNode(XmlWriter xml, ExportNode node, PropertyColumns columns)
    {
        xml.WriteAttributeString("label", ExportXml.Clean(node.Caption));
        WriteValues(xml, ExportText.Labels(node.Labels), node.Properties, columns);
    }

    protected override void WriteEdge(XmlWriter xml, ExportRelationship relationship, PropertyColumns columns)
    {
        xml.WriteAttributeString("label", ExportXml.Clean(relationship.Type));
        WriteValues(xml, relationship.Type, relationship.Properties, columns);
    }

    /// <summary>Attribute 0 is the labels or the type, property i attribute i + 1.</summary>
    private static void Declare(XmlWriter xml, string kind, PropertyColumns columns, string own)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", kind);
        xml.WriteAttributeString("mode", "static");
        for (int i = 0; i <= columns.Keys.Length; i++)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", Id(i));
            xml.WriteAttributeString("title", ExportXml.Clean(i == 0 ? own : columns.Keys[i - 1]));
            xml.WriteAttributeString("type", i == 0 ? "string" : columns.Type(columns.Keys[i - 1]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, string own, List<(string Key, Value Value)> properties, PropertyColumns columns)
    {
        xml.WriteStartElement("attvalues");
        WriteValue(xml, 0, own);
        foreach ((string key, Value value) in properties)
            WriteValue(xml, Array.BinarySearch(columns.Keys, key, StringComparer.Ordinal) + 1, PropertyColumns.Text(value));
        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, int attribute, string text)
    {
        xml.WriteStartElement("attvalue");
        xml.WriteAttributeString("for", Id(attribute));
        xml.WriteAttributeString("value", ExportXml.Clean(text));
        xml.WriteEndElement();
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
