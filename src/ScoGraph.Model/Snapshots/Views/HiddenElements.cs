namespace ScoGraph.Model.Snapshots.Views;

/// <summary>The live elements of a state that a view does not show. A relationship of a hidden node is hidden.</summary>
internal sealed record HiddenElements(IdSet Nodes, IdSet Relationships)
{
    public bool Any => Nodes.Count > 0 || Relationships.Count > 0;

    /// <summary>What is to be hidden, and with each node its relationships. O(what is hidden).</summary>
    public static HiddenElements Of(IGraphSnapshot state, IdSet nodes, IdSetBuilder relationships)
    {
        foreach (NodeId node in nodes.ToArray())
        {
            foreach (TypeId type in state.GetTypes(node))
            {
                Add(state.GetAdjacency(type, Direction.Outgoing).Chunks(node), relationships);
                Add(state.GetAdjacency(type, Direction.Incoming).Chunks(node), relationships);
            }
        }

        return new HiddenElements(nodes, relationships.Build());
    }

    private static void Add(Neighbours.AdjacencyChunks chunks, IdSetBuilder relationships)
    {
        foreach (Neighbours.AdjacencyChunk chunk in chunks)
        {
            foreach (RelationshipId relationship in chunk.Relationships)
                relationships.Add(relationship);
        }
    }
}
