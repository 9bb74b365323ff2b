namespace ScoGraph.Sqlite.Encoding.Pages;

/// <summary>
/// Neighbours, ascending, with the relationships that lead there: the steps from one to the next. Relationships that were created in a row
/// are steps of one byte.
/// </summary>
internal static class NeighbourCodec
{
    /// <param name="node">About where the first neighbour is.</param>
    public static void Write(NodeId node, ReadOnlySpan<NodeId> neighbours, ReadOnlySpan<RelationshipId> relationships, ByteWriter bytes)
    {
        int last = node, lastRelationship = 0;
        for (int i = 0; i < neighbours.Length; i++)
        {
            if (i == 0)
                bytes.Signed((long)neighbours[i] - last);
            else
                bytes.Unsigned((ulong)(neighbours[i] - last));
            bytes.Signed((long)relationships[i] - lastRelationship);
            (last, lastRelationship) = (neighbours[i], relationships[i]);
        }
    }

    /// <exception cref="DamagedException">The bytes are no neighbours.</exception>
    public static void Read(NodeId node, Span<NodeId> neighbours, Span<RelationshipId> relationships, ref ByteReader bytes)
    {
        int last = node, lastRelationship = 0;
        for (int i = 0; i < neighbours.Length; i++)
        {
            neighbours[i] = last = Ids.After(last, i == 0 ? bytes.Signed() : (long)bytes.Unsigned());
            relationships[i] = lastRelationship = Ids.After(lastRelationship, bytes.Signed());
        }
    }
}
