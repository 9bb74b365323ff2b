using ScoGraph.Model.Stores;
using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Commits;

/// <summary>Writes commits into the file, several in one transaction where several wait.</summary>
/// <param name="writer">The connection that writes.</param>
/// <param name="last">The last commit in the file.</param>
/// <param name="written">Is told of what was written, before anybody sees it.</param>
internal sealed class FileJournal(FileWriter writer, CommitMark last, Action<IReadOnlyList<GraphCommit>, long> written) : ICommitJournal
{
    private CommitMark _last = last;

    /// <summary>The last commit in the file.</summary>
    public CommitMark Last => Volatile.Read(ref _last);

    public void Write(IReadOnlyList<GraphCommit> commits)
    {
        ReadOnlyMemory<byte>[] changes = [.. commits.Select(commit => CommitWriter.Write(commit.Changes))];
        CommitMark before = Last, after = before;
        writer.Write(
            database =>
            {
                after = before;
                for (int i = 0; i < changes.Length; i++)
                    after = new CommitMark(commits[i].Number, CommitTable.Append(database, commits[i], changes[i], after.Chain));
            },
            redress: database => CommitTable.RemoveAfter(database, before.Number),
            isOneStatement: changes.Length == 1 && CommitTable.IsOneRow(changes[0]));
        Volatile.Write(ref _last, after);
        written(commits, changes.Sum(c => (long)c.Length));
    }
}
