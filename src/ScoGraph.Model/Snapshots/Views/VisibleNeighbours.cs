using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Model.Snapshots.Views;

/// <summary>The neighbours of one type and direction without those that hidden relationships lead to.</summary>
internal sealed class VisibleNeighbours : ChangedPages<AdjacencyPage>
{
    private readonly IdSet _nodes;
    private readonly IdSet _hidden;

    private VisibleNeighbours(Adjacency beneath, IdSet nodes, IdSet hidden)
        : base(beneath) => (_nodes, _hidden) = (nodes, hidden);

    /// <param name="beneath">All neighbours.</param>
    /// <param name="nodes">The nodes from which a hidden relationship of the type leads in the direction.</param>
    /// <param name="hidden">The hidden relationships.</param>
    public static Adjacency Of(Adjacency beneath, IdSet nodes, IdSet hidden)
    {
        VisibleNeighbours pages = new(beneath, nodes, hidden);
        pages.Share();
        return new Adjacency(pages.Held, pages);
    }

    protected override bool IsChanged(int number) => !Bits(_nodes, number << Adjacency.PageBits, Adjacency.PageSize).IsEmpty;

    protected override AdjacencyPage Change(AdjacencyPage page, int number)
    {
        int[] offsets = new int[page.Offsets.Length];
        List<NodeId> neighbours = new(page.Neighbours.Length);
        List<RelationshipId> relationships = new(page.Neighbours.Length);
        for (int at = 0; at < Adjacency.PageSize; at++)
        {
            for (int i = page.Offsets[at]; i < page.Offsets[at + 1]; i++)
            {
                if (_hidden.Contains(page.Relationships[i]))
                    continue;
                neighbours.Add(page.Neighbours[i]);
                relationships.Add(page.Relationships[i]);
            }

            offsets[at + 1] = neighbours.Count;
        }

        return new AdjacencyPage(offsets, [.. neighbours], [.. relationships], Change(page.Hubs, number << Adjacency.PageBits));
    }

    private AdjacencyHub?[]? Change(AdjacencyHub?[]? hubs, NodeId first)
    {
        AdjacencyHub?[]? changed = hubs is null ? null : [.. hubs];
        for (int at = 0; changed is not null && at < changed.Length; at++)
        {
            if (changed[at] is { } hub && _nodes.Contains(first + at))
                changed[at] = Change(hub);
        }

        return changed;
    }

    /// <summary>All chunks at once: how many entries are left, and which come first in each chunk, is known only then.</summary>
    private AdjacencyHub? Change(AdjacencyHub hub)
    {
        List<HubChunk> chunks = new(hub.PageCount);
        int count = 0;
        for (int number = 0; number < hub.PageCount; number++)
        {
            HubChunk chunk = Change(hub.Chunk(number));
            if (chunk.Neighbours.Length == 0)
                continue;
            chunks.Add(chunk);
            count += chunk.Neighbours.Length;
        }

        return count == 0 ? null : new AdjacencyHub([.. chunks], [.. chunks.Select(chunk => chunk.First)], count);
    }

    private HubChunk Change(HubChunk chunk)
    {
        int[] kept = [.. Enumerable.Range(0, chunk.Relationships.Length).Where(i => !_hidden.Contains(chunk.Relationships[i]))];
        return kept.Length == chunk.Relationships.Length ? chunk
            : new HubChunk([.. kept.Select(i => chunk.Neighbours[i])], [.. kept.Select(i => chunk.Relationships[i])]);
    }
}
