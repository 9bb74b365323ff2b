using System.Xml;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>
/// What the formats in XML share: properties are declared before the elements, with a type each; then come the nodes, then the
/// relationships as edges.
/// </summary>
internal abstract class XmlGraphWriter : IExportWriter
{
    public void Write(GraphExtract graph, ExportOutput output)
    {
        PropertyColumns nodes = new(graph.Nodes.Select(n => n.Properties)), edges = new(graph.Relationships.Select(r => r.Properties));
        using XmlWriter xml = ExportXml.Create(output.Writer);
        BeginNodes(xml, nodes, edges);
        foreach (ExportNode node in graph.Nodes)
        {
            output.Check();
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", NodeId(node.Id.Number));
            WriteNode(xml, node, nodes);
            xml.WriteEndElement();
        }

        BeginEdges(xml);
        foreach (ExportRelationship relationship in graph.Relationships)
        {
            output.Check();
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", EdgeId(relationship.Number));
            xml.WriteAttributeString("source", NodeId(relationship.Start.Number));
            xml.WriteAttributeString("target", NodeId(relationship.End.Number));
            WriteEdge(xml, relationship, edges);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
        xml.Flush();
        output.Line("");
    }

    protected abstract string NodeId(int number);

    protected abstract string EdgeId(int number);

    /// <summary>Opens the document as far as its nodes, with the declarations of what elements hold.</summary>
    protected abstract void BeginNodes(XmlWriter xml, PropertyColumns nodes, PropertyColumns edges);

    /// <summary>What stands between the nodes and the edges.</summary>
    protected abstract void BeginEdges(XmlWriter xml);

    /// <summary>Writes what follows a node's id.</summary>
    protected abstract void WriteNode(XmlWriter xml, ExportNode node, PropertyColumns columns);

    /// <summary>Writes what follows an edge's id and ends.</summary>
    protected abstract void WriteEdge(XmlWriter xml, ExportRelationship relationship, PropertyColumns columns);
}
