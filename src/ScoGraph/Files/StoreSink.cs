using ScoGraph.Formats.Elements;
using ScoGraph.Store;

namespace ScoGraph.Files;

/// <summary>Puts the elements that a reader pushes into a bulk loader, whose numbers are those of the document's order.</summary>
internal sealed class StoreSink(BulkLoader loader) : IElementSink
{
    public BulkLoader Loader => loader;

    public void Add(NodeElement node)
    {
        int id = loader.AddNode(node.Labels);
        foreach (PropertyElement property in node.Properties)
            loader.NodeProperty(property.Key).SetValue(id, property.Value);
    }

    public void Add(RelationshipElement relationship)
    {
        int id = loader.AddRelationship(loader.RelationshipType(relationship.Type), relationship.Start, relationship.End);
        foreach (PropertyElement property in relationship.Properties)
            loader.RelationshipProperty(property.Key).SetValue(id, property.Value);
    }

    public void Complete()
    {
        // The loader is built by its owner, who gets here only where the whole document is right.
    }
}
