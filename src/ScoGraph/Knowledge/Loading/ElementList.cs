using ScoGraph.Files;
using ScoGraph.Formats.Elements;
using ScoGraph.Store;

namespace ScoGraph.Knowledge.Loading;

/// <summary>A graph as elements in memory, before it becomes a store.</summary>
internal sealed class ElementList : IElementSink
{
    public List<NodeElement> Nodes { get; } = [];

    public List<RelationshipElement> Relationships { get; } = [];

    public void Add(NodeElement node) => Nodes.Add(node);

    public void Add(RelationshipElement relationship) => Relationships.Add(relationship);

    public void Complete()
    {
        // Nothing is kept from the caller before the reading has succeeded: the list is its own.
    }

    public GraphStore ToStore()
    {
        StoreSink sink = new(new BulkLoader());
        foreach (NodeElement node in Nodes)
            sink.Add(node);
        foreach (RelationshipElement relationship in Relationships)
            sink.Add(relationship);
        return sink.Loader.Build();
    }
}
