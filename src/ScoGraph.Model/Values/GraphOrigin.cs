namespace ScoGraph.Model.Values;

/// <summary>
/// What tells graphs apart, whose ids are numbers alone: one object for all states of a graph. A copy has one of its own, and takes the
/// elements for its own that it was copied with.
/// </summary>
/// <param name="copied">The graph that this one is a copy of; null for one that began empty.</param>
/// <param name="nodeBound">The copied nodes lie below it.</param>
/// <param name="relationshipBound">The copied relationships lie below it.</param>
internal sealed class GraphOrigin(GraphOrigin? copied = null, long nodeBound = 0, long relationshipBound = 0)
{
    private readonly GraphOrigin? _copied = copied;
    private readonly long _nodeBound = nodeBound;
    private readonly long _relationshipBound = relationshipBound;

    /// <summary>Whether the node of a graph is one of this graph.</summary>
    public bool HasNode(long node, GraphOrigin of)
    {
        long bound = long.MaxValue;
        for (GraphOrigin? at = this; at is not null; bound = Math.Min(bound, at._nodeBound), at = at._copied)
        {
            if (at == of)
                return node < bound;
        }

        return false;
    }

    /// <summary>Whether the relationship of a graph is one of this graph.</summary>
    public bool HasRelationship(long relationship, GraphOrigin of)
    {
        long bound = long.MaxValue;
        for (GraphOrigin? at = this; at is not null; bound = Math.Min(bound, at._relationshipBound), at = at._copied)
        {
            if (at == of)
                return relationship < bound;
        }

        return false;
    }
}
