using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Html;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Explorer.Viewing;

/// <summary>
/// What a graph view learns of a node that is expanded: neighbours that it lacks, and how they hang together with what it has.
/// </summary>
internal static class NeighbourFeed
{
    /// <summary>The most neighbours that come at once.</summary>
    public const int Most = 25;

    private static readonly DrawingOptions Options = new() { MaxNodes = DrawingOptions.LargestPicture };

    /// <param name="snapshot">The state that the view shows.</param>
    /// <param name="node">The id of the node.</param>
    /// <param name="row">Which relationships; null for all.</param>
    /// <param name="held">The ids of the nodes that the view holds.</param>
    /// <returns>What the view takes; null where the state has no such node.</returns>
    public static string? Of(IGraphSnapshot snapshot, int node, NeighbourRow? row, IReadOnlyCollection<int> held)
    {
        if (!snapshot.GetNodes(-1).Contains(node))
            return null;
        ContentReader content = new(snapshot, Options);
        HashSet<int> known = [.. held];
        content.Add(Value.FromNode(node));
        foreach (int relationship in Missing(snapshot, node, row, known))
            content.Add(Value.FromRelationship(relationship));
        // What a browser says that it holds is looked for before it is believed.
        foreach (int other in held.Where(id => snapshot.GetNodes(-1).Contains(id)))
            content.Add(Value.FromNode(other));
        return ViewJson.Write(content.ToView(), Options, withIds: true);
    }

    private static List<int> Missing(IGraphSnapshot snapshot, int node, NeighbourRow? row, HashSet<int> known)
    {
        List<int> found = [];
        foreach (int type in snapshot.GetTypes(node))
        {
            foreach (Direction direction in (Direction[])[Direction.Outgoing, Direction.Incoming])
            {
                bool isOutgoing = direction == Direction.Outgoing;
                if (row is not null && (row.Type != snapshot.RelationshipTypes[type] || row.IsOutgoing != isOutgoing))
                    continue;
                foreach (AdjacencyChunk chunk in snapshot.GetAdjacency(type, direction).Chunks(node))
                {
                    for (int i = 0; i < chunk.Length; i++)
                    {
                        if (found.Count == Most)
                            return found;
                        if (known.Add(chunk.Neighbours[i]))
                            found.Add(chunk.Relationships[i]);
                    }
                }
            }
        }

        return found;
    }
}
