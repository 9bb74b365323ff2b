namespace ScoGraph.Model.Stores;

/// <summary>
/// Where commits last beyond the process. A store with a journal shows no commit before it was written. While one thread writes, others
/// prepare the next commits, so that one write serves several (group commit).
/// </summary>
internal interface ICommitJournal
{
    /// <summary>
    /// Puts what a commit changes into the form that the journal keeps: the part of writing that needs no turn, done by the thread that
    /// commits while another writes.
    /// </summary>
    JournalEntry Prepare(GraphCommit commit);

    /// <summary>Writes commits in the order of their numbers, all or none, and returns when they last. One call at a time.</summary>
    /// <exception cref="Exception">None was written, or that cannot be told; either way none of them becomes visible.</exception>
    void Write(IReadOnlyList<JournalEntry> commits);
}
