using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests.Contract;

/// <summary>Writes a reference graph into a store, with its ids: elements that fill the gaps are written, too, and deleted again.</summary>
internal static class Filling
{
    public static MemoryStore Publish(ReferenceGraph graph)
    {
        MemoryStore store = WithGaps(graph);
        store.Write(writer => DeleteGaps(writer, graph));
        return store;
    }

    /// <summary>A store that still has the elements in the gaps.</summary>
    public static MemoryStore WithGaps(ReferenceGraph graph) => Writing.Of(writer => Create(writer, graph));

    public static void Fill(IGraphWriter writer, ReferenceGraph graph)
    {
        Create(writer, graph);
        DeleteGaps(writer, graph);
    }

    public static void DeleteGaps(IGraphWriter writer, ReferenceGraph graph)
    {
        for (int id = 0; id < writer.View.RelationshipBound; id++)
        {
            if (!graph.Relationships.ContainsKey(id))
                writer.DeleteRelationship(id);
        }

        for (int id = 0; id < writer.View.NodeBound; id++)
        {
            if (!graph.Nodes.ContainsKey(id))
                writer.DeleteNode(id);
        }
    }

    private static void Create(IGraphWriter writer, ReferenceGraph graph)
    {
        for (int id = 0; graph.Nodes.Count > 0 && id <= graph.Nodes.Keys.Last(); id++)
        {
            ReferenceNode node = graph.Nodes.GetValueOrDefault(id) ?? new ReferenceNode(["A"], new() { ["p"] = Value.FromInteger(1) });
            Assert.Equal(id, writer.CreateNode([.. node.Labels]));
            foreach ((string key, Value value) in node.Properties)
                writer.SetNodeProperty(id, key, value);
        }

        for (int id = 0; graph.Relationships.Count > 0 && id <= graph.Relationships.Keys.Last(); id++)
        {
            int first = graph.Nodes.Keys.First();
            ReferenceRelationship relationship = graph.Relationships.GetValueOrDefault(id)
                ?? new ReferenceRelationship("T", id % 2 == 0 ? first : 0, first, new() { ["q"] = Value.FromString("gap") });
            Assert.Equal(id, writer.CreateRelationship(relationship.Type, relationship.Start, relationship.End));
            foreach ((string key, Value value) in relationship.Properties)
                writer.SetRelationshipProperty(id, key, value);
        }
    }
}
