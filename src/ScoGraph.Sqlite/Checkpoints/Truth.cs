using ScoGraph.Sqlite.Commits;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>Builds states of base and commits alone.</summary>
internal static class Truth
{
    /// <summary>The state after a commit.</summary>
    /// <param name="database">The file.</param>
    /// <param name="number">The number of the commit, or a higher one for the newest state.</param>
    /// <returns>The state, and the last commit in it.</returns>
    /// <exception cref="DamagedException">Base or commits are not what was written.</exception>
    public static (MemorySnapshot State, CommitMark Last) Build(SqliteDatabase database, long number)
    {
        try
        {
            CommitMark last = Start(database);
            CommitReplay replay = new(BaseTable.Read(database));
            foreach (CommitRow commit in CommitTable.Read(database, last.Number, number, last.Chain))
            {
                replay.Apply(commit);
                last = new CommitMark(commit.Number, commit.Chain);
            }

            return (replay.Complete(), last);
        }
        catch (Exception error) when (error is IndexOutOfRangeException or ArgumentException or NullReferenceException or OverflowException)
        {
            // Whole bytes that no graph is made of: somebody wrote them with the right checksums.
            throw new DamagedException($"what it holds is no graph: {error.Message}");
        }
    }

    /// <summary>The place in the history at which the base is.</summary>
    /// <exception cref="DamagedException">It is not what was written.</exception>
    public static CommitMark Start(SqliteDatabase database) => new(
        MetaTable.ReadNumber(database, MetaTable.BaseNumber), (uint)MetaTable.ReadNumber(database, MetaTable.BaseChain));
}
