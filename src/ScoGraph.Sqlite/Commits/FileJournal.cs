using ScoGraph.Model.Stores;
using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Commits;

/// <summary>Writes commits into the file, several in one transaction where several wait.</summary>
/// <param name="writer">The connection that writes.</param>
/// <param name="last">The last commit in the file.</param>
/// <param name="written">Is told of what was written, before anybody sees it.</param>
internal sealed class FileJournal(FileWriter writer, CommitMark last, Action<IReadOnlyList<JournalEntry>> written) : ICommitJournal
{
    private CommitMark _last = last;

    /// <summary>The last commit in the file.</summary>
    public CommitMark Last => Volatile.Read(ref _last);

    public JournalEntry Prepare(GraphCommit commit) => new(commit, CommitWriter.Write(commit.Changes));

    public void Write(IReadOnlyList<JournalEntry> commits)
    {
        CommitMark before = Last, after = before;
        writer.Write(
            database =>
            {
                after = before;
                foreach ((GraphCommit commit, ReadOnlyMemory<byte> changes) in commits)
                    after = new CommitMark(commit.Number, CommitTable.Append(database, commit, changes, after.Chain));
            },
            redress: database => CommitTable.RemoveAfter(database, before.Number),
            isOneStatement: commits.Count == 1 && CommitTable.IsOneRow(commits[0].Changes));
        Volatile.Write(ref _last, after);
        written(commits);
    }
}
