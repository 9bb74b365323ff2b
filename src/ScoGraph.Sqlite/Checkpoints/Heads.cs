using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>Makes heads.</summary>
internal static class Heads
{
    /// <param name="content">The state.</param>
    /// <param name="last">The last commit in it.</param>
    /// <param name="nextVersion">Every row has a version below it.</param>
    /// <param name="versions">The rows of its pages, those of hubs among them.</param>
    public static Head Of(
        GraphContent content, CommitMark last, long nextVersion, IReadOnlyDictionary<PartKey, PartVersions> versions) => new()
        {
            Number = last.Number,
            Chain = last.Chain,
            NextVersion = nextVersion,
            Content = content,
            NodeCount = content.Nodes.Count,
            RelationshipCount = content.Relationships.Live.Count,
            LabelCounts = [.. Enumerable.Range(0, content.Tables.Labels.Count).Select(label => content.NodesByLabel[label].Count)],
            Distinct = [.. Enumerable.Range(0, content.Tables.PropertyKeys.Count).Select(key => content.NodeColumns[key] is { } column
            ? DistinctEstimates.Of(column, content.Counts.ByNodeKey[key]) : 0)],
            Versions = versions.Where(part => !part.Key.IsHub).ToDictionary(),
            Hubs = versions.Where(part => part.Key.IsHub).ToDictionary(),
        };
}
