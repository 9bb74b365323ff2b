using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>Compares two states whole: elements, and what is derived from them. Names may have other numbers.</summary>
internal static class StateComparison
{
    /// <summary>The first difference, as a sentence; null where there is none.</summary>
    public static string? Find(MemorySnapshot one, MemorySnapshot other)
    {
        if (!one.Catalog.All.SequenceEqual(other.Catalog.All))
            return "The declarations are others.";
        NodeId[] nodes = one.GetNodes(-1).ToArray();
        if (!nodes.AsSpan().SequenceEqual(other.GetNodes(-1).ToArray()))
            return "The nodes are others.";
        RelationshipId[] relationships = one.Relationships.Live.ToArray();
        if (!relationships.AsSpan().SequenceEqual(other.Relationships.Live.ToArray()))
            return "The relationships are others.";
        return Labels(one, other, nodes) ?? Relationships(one, other, relationships)
            ?? Columns(one, other, nodes, state => state.GetNodeColumn)
            ?? Columns(one, other, relationships, state => state.GetRelationshipColumn)
            ?? Neighbours(one, other, nodes, Direction.Outgoing) ?? Neighbours(one, other, nodes, Direction.Incoming);
    }

    private static string? Labels(MemorySnapshot one, MemorySnapshot other, NodeId[] nodes)
    {
        foreach (NodeId node in nodes)
        {
            if (!ElementContents.Labels(node, one).SequenceEqual(ElementContents.Labels(node, other)))
                return $"The labels of node #{node} are others.";
        }

        foreach (string label in one.Labels.Names.ToArray().Union(other.Labels.Names.ToArray()))
        {
            if (!Members(one, label).AsSpan().SequenceEqual(Members(other, label)))
                return $"The nodes with the label {label} are others.";
        }

        return null;
    }

    private static NodeId[] Members(MemorySnapshot state, string label) =>
        state.Labels.Find(label) is >= 0 and int id ? state.GetNodes(id).ToArray() : [];

    private static string? Relationships(MemorySnapshot one, MemorySnapshot other, RelationshipId[] relationships)
    {
        RelationshipTable table = one.Relationships, second = other.Relationships;
        foreach (RelationshipId id in relationships)
        {
            bool isSame = one.RelationshipTypes[table.Type(id)] == other.RelationshipTypes[second.Type(id)]
                && table.Start(id) == second.Start(id) && table.End(id) == second.End(id);
            if (!isSame)
                return $"Type or ends of relationship #{id} are others.";
        }

        return null;
    }

    private static string? Columns(
        MemorySnapshot one, MemorySnapshot other, int[] elements, Func<MemorySnapshot, Func<KeyId, PropertyColumn?>> columns)
    {
        foreach (string key in one.PropertyKeys.Names.ToArray().Union(other.PropertyKeys.Names.ToArray()))
        {
            PropertyColumn? column = Column(one, key), second = Column(other, key);
            foreach (int id in elements)
            {
                Value value = column?.Get(id) ?? default, same = second?.Get(id) ?? default;
                if (!StoredValues.Same(value, same))
                    return $"The property {key} of element #{id} is another.";
            }
        }

        return null;

        PropertyColumn? Column(MemorySnapshot state, string key) =>
            state.PropertyKeys.Find(key) is >= 0 and int id ? columns(state)(id) : null;
    }

    private static string? Neighbours(MemorySnapshot one, MemorySnapshot other, NodeId[] nodes, Direction direction)
    {
        foreach (string type in one.RelationshipTypes.Names.ToArray().Union(other.RelationshipTypes.Names.ToArray()))
        {
            Adjacency adjacency = Find(one, type), second = Find(other, type);
            foreach (NodeId node in nodes)
            {
                if (!Entries(adjacency, node).SequenceEqual(Entries(second, node)))
                    return $"The neighbours of node #{node} along {type} are others.";
            }
        }

        return null;

        Adjacency Find(MemorySnapshot state, string type) =>
            state.RelationshipTypes.Find(type) is >= 0 and int id ? state.GetAdjacency(id, direction) : Adjacency.Empty;
    }

    private static List<(NodeId Neighbour, RelationshipId Relationship)> Entries(Adjacency adjacency, NodeId node)
    {
        List<(NodeId Neighbour, RelationshipId Relationship)> entries = [];
        foreach (AdjacencyChunk chunk in adjacency.Chunks(node))
        {
            for (int i = 0; i < chunk.Length; i++)
                entries.Add((chunk.Neighbours[i], chunk.Relationships[i]));
        }

        return entries;
    }
}
