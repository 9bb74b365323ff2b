using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>Works changes into pages of adjacency, and decides which nodes stand apart as hubs.</summary>
internal static class AdjacencyPages
{
    /// <summary>A node with more entries stands apart, so that what a write copies is bounded.</summary>
    public const int LargestRow = AdjacencyHub.ChunkSize;

    /// <summary>
    /// The most entries in the rows of a page: 64 KB in each of its arrays. Arrays above 85,000 bytes would be collected with full
    /// collections only.
    /// </summary>
    public const int MostEntries = 1 << 14;

    /// <summary>
    /// A hub that shrank below goes back into the rows. Far below what makes a hub, so that a node at the border does not go to and fro,
    /// and small enough that a page full of such nodes is no larger than <see cref="MostEntries"/>.
    /// </summary>
    public const int SmallestHub = MostEntries / Model.Snapshots.Neighbours.Adjacency.PageSize / 2;

    /// <summary>The new page, or null where nothing is left.</summary>
    /// <param name="old">The page before, or null.</param>
    /// <param name="added">Sorted entries that the page does not have.</param>
    /// <param name="removed">Sorted entries that the page has.</param>
    public static AdjacencyPage? Merge(AdjacencyPage? old, ReadOnlySpan<AdjacencyEntry> added, ReadOnlySpan<AdjacencyEntry> removed)
    {
        old ??= AdjacencyPage.Empty;
        if (old.Hubs is null)
            return old.Neighbours.Length + added.Length == removed.Length ? null : WithHubs(AdjacencyPageMerge.Merge(old, added, removed));
        HubPageMerge merge = new(old, added, removed);
        return merge.Run();
    }

    /// <summary>The page with those of its rows as hubs that are too long, or too many; the same page where none is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AdjacencyPage WithHubs(AdjacencyPage page)
    {
        int limit = LimitOf(page.Offsets);
        if (LongestOf(page.Offsets) <= limit)
            return page;
        int[] offsets = new int[page.Offsets.Length];
        AdjacencyHub?[]? hubs = null;
        for (int at = 0; at < Model.Snapshots.Neighbours.Adjacency.PageSize; at++)
        {
            int length = page.Offsets[at + 1] - page.Offsets[at];
            if (length > limit)
            {
                hubs ??= page.Hubs is { } known ? [.. known] : new AdjacencyHub?[Model.Snapshots.Neighbours.Adjacency.PageSize];
                hubs[at] = HubChunks.Build(
                    page.Neighbours.AsSpan(page.Offsets[at], length), page.Relationships.AsSpan(page.Offsets[at], length));
                length = 0;
            }

            offsets[at + 1] = offsets[at] + length;
        }

        if (hubs is null)
            return page;
        int[] neighbours = new int[offsets[^1]], relationships = new int[offsets[^1]];
        for (int at = 0; at < Model.Snapshots.Neighbours.Adjacency.PageSize; at++)
        {
            int length = offsets[at + 1] - offsets[at];
            Array.Copy(page.Neighbours, page.Offsets[at], neighbours, offsets[at], length);
            Array.Copy(page.Relationships, page.Offsets[at], relationships, offsets[at], length);
        }

        return new AdjacencyPage(offsets, neighbours, relationships, hubs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LongestOf(int[] offsets)
    {
        int longest = 0;
        for (int at = 0; at < Model.Snapshots.Neighbours.Adjacency.PageSize; at++)
            longest = Math.Max(longest, offsets[at + 1] - offsets[at]);
        return longest;
    }

    /// <summary>How long a row may be: halved until the rest is few enough, at the latest where even a page full of such rows is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LimitOf(int[] offsets)
    {
        for (int limit = LargestRow; ; limit /= 2)
        {
            int entries = 0;
            for (int at = 0; at < Model.Snapshots.Neighbours.Adjacency.PageSize; at++)
            {
                int length = offsets[at + 1] - offsets[at];
                entries += length > limit ? 0 : length;
            }

            if (entries <= MostEntries)
                return limit;
        }
    }
}
