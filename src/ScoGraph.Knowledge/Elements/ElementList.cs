using ScoGraph.Formats.Elements;
using ScoGraph.Model.Stores;
using ScoGraph.Stores;

namespace ScoGraph.Knowledge.Elements;

/// <summary>A graph as elements in memory, before it becomes a store.</summary>
internal sealed class ElementList : IElementSink
{
    public List<NodeElement> Nodes { get; } = [];

    public List<RelationshipElement> Relationships { get; } = [];

    public List<GraphDeclaration> Declarations { get; } = [];

    public void Declare(GraphDeclaration declaration) => Declarations.Add(declaration);

    public void Add(NodeElement node) => Nodes.Add(node);

    public void Add(RelationshipElement relationship) => Relationships.Add(relationship);

    public void Complete()
    {
        // Nothing is kept from the caller before the reading has succeeded: the list is its own.
    }

    public IGraphStore ToStore(TimeProvider time) => MemoryStores.Load(Send, time);

    private void Send(IElementSink sink)
    {
        foreach (GraphDeclaration declaration in Declarations)
            sink.Declare(declaration);
        foreach (NodeElement node in Nodes)
            sink.Add(node);
        foreach (RelationshipElement relationship in Relationships)
            sink.Add(relationship);
    }
}
