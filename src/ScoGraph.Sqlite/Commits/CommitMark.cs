namespace ScoGraph.Sqlite.Commits;

/// <summary>A place in the history of a file.</summary>
/// <param name="Number">The number of a commit.</param>
/// <param name="Chain">The checksum of it and all before it.</param>
internal sealed record CommitMark(long Number, uint Chain);
