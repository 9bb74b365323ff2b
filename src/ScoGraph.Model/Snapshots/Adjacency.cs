using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// For every node its neighbours along one relationship type in one direction, with the relationships that lead there: parallel spans,
/// sorted by neighbour, then by relationship. In pages of nodes. Immutable once handed out.
/// </summary>
internal sealed class Adjacency(AdjacencyPage?[] pages)
{
    public const int PageBits = 8;
    public const int PageSize = 1 << PageBits;

    public static readonly Adjacency Empty = new([]);

    /// <summary>The pages, each null (no relationship) or for <see cref="PageSize"/> nodes.</summary>
    public ReadOnlySpan<AdjacencyPage?> Pages => pages;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Degree(int node)
    {
        int page = node >> PageBits;
        if ((uint)page >= (uint)pages.Length || pages[page] is not { } content)
            return 0;
        int at = node & (PageSize - 1);
        return content.Offsets[at + 1] - content.Offsets[at];
    }

    /// <summary>The neighbours, ascending; one entry a relationship, so parallel relationships repeat a neighbour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> Neighbours(int node)
    {
        int page = node >> PageBits;
        if ((uint)page >= (uint)pages.Length || pages[page] is not { } content)
            return default;
        int at = node & (PageSize - 1), start = content.Offsets[at];
        return content.Neighbours.AsSpan(start, content.Offsets[at + 1] - start);
    }

    /// <summary>The relationships, parallel to <see cref="Neighbours"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> Relationships(int node)
    {
        int page = node >> PageBits;
        if ((uint)page >= (uint)pages.Length || pages[page] is not { } content)
            return default;
        int at = node & (PageSize - 1), start = content.Offsets[at];
        return content.Relationships.AsSpan(start, content.Offsets[at + 1] - start);
    }

    /// <summary>The neighbours and the relationships that lead to them, in chunks that are sorted one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdjacencyChunks Chunks(int node) => new(Neighbours(node), Relationships(node));

    /// <summary>The relationships that lead from a node to a neighbour. O(log degree).</summary>
    public AdjacencyChunks Between(int node, int neighbour)
    {
        ReadOnlySpan<int> neighbours = Neighbours(node);
        int low = 0, high = neighbours.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (neighbours[middle] < neighbour)
                low = middle + 1;
            else
                high = middle;
        }

        int end = low;
        while (end < neighbours.Length && neighbours[end] == neighbour)
            end++;
        return new AdjacencyChunks(neighbours[low..end], Relationships(node)[low..end]);
    }
}

/// <summary>
/// The adjacency of <see cref="Adjacency.PageSize"/> nodes in compressed rows: node i's entries stand from Offsets[i] to Offsets[i + 1].
/// </summary>
internal sealed record AdjacencyPage(int[] Offsets, int[] Neighbours, int[] Relationships);
