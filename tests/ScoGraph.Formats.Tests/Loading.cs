using ScoGraph.Formats.Elements;
using ScoGraph.Store;

namespace ScoGraph.Formats.Tests;

/// <summary>Puts elements into a store.</summary>
internal static class Loading
{
    public static MemoryStore Load(IEnumerable<NodeElement> nodes, IEnumerable<RelationshipElement> relationships) =>
        Load(nodes, relationships, []);

    public static MemoryStore Load(ElementCollector elements) => Load(elements.Nodes, elements.Relationships, elements.Declarations);

    private static MemoryStore Load(
        IEnumerable<NodeElement> nodes, IEnumerable<RelationshipElement> relationships, IEnumerable<GraphDeclaration> declarations)
    {
        BulkLoader loader = new();
        foreach (GraphDeclaration declaration in declarations)
            loader.Declare(declaration);
        foreach (NodeElement node in nodes)
        {
            int id = loader.AddNode(node.Labels);
            foreach (PropertyElement property in node.Properties)
                loader.NodeProperty(property.Key).SetValue(id, property.Value);
        }

        foreach (RelationshipElement relationship in relationships)
        {
            int id = loader.AddRelationship(loader.RelationshipType(relationship.Type), relationship.Start, relationship.End);
            foreach (PropertyElement property in relationship.Properties)
                loader.RelationshipProperty(property.Key).SetValue(id, property.Value);
        }

        return loader.Build();
    }
}
