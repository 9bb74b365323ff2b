using System.Globalization;
using System.Xml;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>
/// GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall, 2001). Labels stand as <c>:A:`b c`</c>, a type as <c>type</c>.
/// </summary>
internal sealed class GraphMlWriter : XmlGraphWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    protected override string NodeId(int number) => Id("n", number);

    protected override string EdgeId(int number) => Id("e", number);

    protected override void BeginNodes(XmlWriter xml, PropertyColumns nodes, PropertyColumns edges)
    {
        xml.WriteStartElement("graphml", Namespace);
        Declare(xml, "node", "n", nodes, nodes.Free("labels"));
        Declare(xml, "edge", "e", edges, edges.Free("type"));
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");

        // GraphML's own way to say that ids are n0, n1, …, and so no names worth keeping.
        xml.WriteAttributeString("parse.nodeids", "canonical");
    }

    protected override void BeginEdges(XmlWriter xml)
    {
        // Nodes and edges stand side by side.
    }

    protected override void WriteNode(XmlWriter xml, ExportNode node, PropertyColumns columns) =>
        WriteData(xml, "n", ExportText.Labels(node.Labels), node.Properties, columns);

    protected override void WriteEdge(XmlWriter xml, ExportRelationship relationship, PropertyColumns columns) =>
        WriteData(xml, "e", relationship.Type, relationship.Properties, columns);

    private static void Declare(XmlWriter xml, string domain, string prefix, PropertyColumns columns, string own)
    {
        Declare(xml, domain, OwnId(prefix), own, "string");
        for (int i = 0; i < columns.Keys.Length; i++)
            Declare(xml, domain, Id(prefix + "d", i), columns.Keys[i], columns.Type(columns.Keys[i]));
    }

    private static void Declare(XmlWriter xml, string domain, string id, string name, string type)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", domain);
        xml.WriteAttributeString("attr.name", ExportXml.Clean(name));
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteData(
        XmlWriter xml, string prefix, string own, List<(string Key, Value Value)> properties, PropertyColumns columns)
    {
        WriteData(xml, OwnId(prefix), own);
        foreach ((string key, Value value) in properties)
            WriteData(xml, Id(prefix + "d", Array.BinarySearch(columns.Keys, key, StringComparer.Ordinal)), PropertyColumns.Text(value));
    }

    private static void WriteData(XmlWriter xml, string key, string text)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(ExportXml.Clean(text));
        xml.WriteEndElement();
    }

    /// <summary>The key of labels and of types has the name by which readers find it, whatever the properties are called.</summary>
    private static string OwnId(string prefix) => prefix == "n" ? "labels" : "type";

    private static string Id(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
