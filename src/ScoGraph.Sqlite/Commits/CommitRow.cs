namespace ScoGraph.Sqlite.Commits;

/// <summary>A commit as it stands in the file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Instant">When it was made.</param>
/// <param name="Author">Who made it; null where that was not said.</param>
/// <param name="Message">Why; null where that was not said.</param>
/// <param name="Changes">Its changes as JSON.</param>
/// <param name="Chain">The checksum of this commit and all before it.</param>
internal sealed record CommitRow(long Number, DateTimeOffset Instant, string? Author, string? Message, byte[] Changes, uint Chain);
