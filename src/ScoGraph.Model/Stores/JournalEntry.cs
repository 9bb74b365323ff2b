namespace ScoGraph.Model.Stores;

/// <summary>A commit that is to be written to a journal.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Changes">What it changes, as the journal keeps it.</param>
internal readonly record struct JournalEntry(GraphCommit Commit, ReadOnlyMemory<byte> Changes);
