using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>Writes the pages of a state that are not in the file yet, as rows of new versions; nothing that is there is touched.</summary>
internal static class CheckpointWriter
{
    /// <summary>Makes the first checkpoint of a file, within the transaction that makes the file.</summary>
    /// <param name="database">The file.</param>
    /// <param name="content">The state.</param>
    /// <param name="last">The last commit in it.</param>
    public static void WriteFirst(SqliteDatabase database, GraphContent content, CommitMark last)
    {
        PageWriter writer = new(1, rows => PageTable.Insert(database, rows));
        Dictionary<PartKey, PartVersions> versions = WriteAll(content, writer);
        HeadTable.Write(database, Heads.Of(content, last, writer.NextVersion, versions));
    }

    /// <summary>All pages of a state.</summary>
    public static Dictionary<PartKey, PartVersions> WriteAll(GraphContent content, PageWriter writer)
    {
        Dictionary<PartKey, PartVersions> versions = [];
        foreach (PartKey key in GraphParts.Keys(content))
        {
            if (GraphParts.Find(content, key) is not { PageCount: > 0 } part)
                continue;
            versions.Add(key, writer.Write(part));
            if (part is not Part<AdjacencyPage> adjacency)
                continue;
            for (int number = 0; number < adjacency.PageCount; number++)
                WriteHubs(key, number, adjacency.Pages, versions, writer);
        }

        writer.Flush();
        return versions;
    }

    /// <summary>The pages of a state that changed.</summary>
    /// <param name="content">The state.</param>
    /// <param name="before">The rows of the checkpoint before.</param>
    /// <param name="dirty">What changed since.</param>
    /// <param name="writer">Makes rows.</param>
    public static Dictionary<PartKey, PartVersions> WriteDirty(
        GraphContent content, IReadOnlyDictionary<PartKey, PartVersions> before, DirtyPages dirty, PageWriter writer)
    {
        Dictionary<PartKey, PartVersions> versions = new(before);
        foreach ((PartKey key, HashSet<int> groups) in dirty.Parts)
        {
            if (GraphParts.Find(content, key) is not { } part)
            {
                versions.Remove(key);
                continue;
            }

            long[] rows = new long[part.GroupCount];
            long[] known = versions.GetValueOrDefault(key)?.Groups ?? [];
            known.AsSpan(0, Math.Min(known.Length, rows.Length)).CopyTo(rows);
            foreach (int group in groups.Where(group => group < rows.Length).Order())
                rows[group] = writer.Write(part, group);
            versions[key] = new PartVersions(part.PageCount, rows);
            if (part is Part<AdjacencyPage> adjacency)
                WriteHubs(adjacency, dirty, versions, writer);
        }

        writer.Flush();
        return versions;
    }

    /// <summary>The versions that a checkpoint no longer names.</summary>
    public static List<long> Obsolete(IReadOnlyDictionary<PartKey, PartVersions> before, IReadOnlyDictionary<PartKey, PartVersions> after)
    {
        List<long> obsolete = [];
        foreach ((PartKey key, PartVersions part) in before)
        {
            long[] now = after.GetValueOrDefault(key)?.Groups ?? [];
            if (now == part.Groups)
                continue;
            for (int group = 0; group < part.Groups.Length; group++)
            {
                if (part.Groups[group] != 0 && (group >= now.Length || now[group] != part.Groups[group]))
                    obsolete.Add(part.Groups[group]);
            }
        }

        return obsolete;
    }

    /// <summary>Writes those hubs whole whose neighbours changed.</summary>
    private static void WriteHubs(
        Part<AdjacencyPage> adjacency, DirtyPages dirty, Dictionary<PartKey, PartVersions> versions, PageWriter writer)
    {
        foreach (NodeId node in dirty.Ends(adjacency.Key))
            versions.Remove(adjacency.Key.Hub(node));
        foreach (int number in dirty.Ends(adjacency.Key).Select(node => node >> Adjacency.PageBits).Distinct())
            WriteHubs(adjacency.Key, number, adjacency.Pages, versions, writer);
    }

    /// <summary>Writes the hubs of a page that have no rows.</summary>
    private static void WriteHubs(
        PartKey key, int number, Paged<AdjacencyPage> pages, Dictionary<PartKey, PartVersions> versions, PageWriter writer)
    {
        if (pages.Page(number) is not { } page)
            return;
        foreach (Part hub in GraphParts.Hubs(key, number, page))
        {
            if (!versions.ContainsKey(hub.Key))
                versions.Add(hub.Key, writer.Write(hub));
        }
    }
}
