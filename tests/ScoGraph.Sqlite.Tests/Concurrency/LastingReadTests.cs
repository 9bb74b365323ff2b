using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>Commits of one row run in the read that the one before left; that is nobody's loss.</summary>
public sealed class LastingReadTests
{
    private const int ManyCommits = 4000;

    /// <summary>So many pages in a log that is begun again after a thousand commits; a page has 24 bytes before it.</summary>
    private const long LargestLog = 2500 * (4096 + 24);

    [Fact]
    public void Somebody_else_may_write_between_commits()
    {
        using TestFolder folder = new();
        using (SqliteGraph graph = SqliteGraph.Open(folder.File()))
        {
            graph.Query("CREATE (:Town)");
            using (SqliteDatabase other = SqliteDatabase.Open(folder.File(), FileAccess.ReadWrite))
                FileLayout.WriteVersion(other, FileLayout.Version);
            graph.Query("CREATE (:Town)");
        }

        Assert.Equal(2L, Towns(folder));
    }

    [Fact]
    public async Task A_commit_waits_for_a_lock_of_somebody_else()
    {
        using TestFolder folder = new();
        using (SqliteGraph graph = SqliteGraph.Open(folder.File()))
        {
            graph.Query("CREATE (:Town)");
            using SqliteDatabase other = SqliteDatabase.Open(folder.File(), FileAccess.ReadWrite);
            other.Run("BEGIN IMMEDIATE");
            Task<QueryResult> commit = Elsewhere.Begin(() => graph.Query("CREATE (:Town)"));
            await Task.WhenAny(commit, Task.Delay(100));
            Assert.False(commit.IsCompleted);
            other.Run("ROLLBACK");
            await commit;
        }

        Assert.Equal(2L, Towns(folder));
    }

    [Fact]
    public void However_many_commits_there_are_the_log_stays_small()
    {
        using TestFolder folder = new();
        using (SqliteGraph graph = SqliteGraph.Open(folder.File(), new SqliteGraphOptions { Durability = Durability.Normal }))
        {
            for (int i = 0; i < ManyCommits; i++)
                graph.Query("CREATE (:Town)");
            Assert.InRange(new FileInfo(folder.File() + LogCheck.Ending).Length, 1, LargestLog);
        }

        Assert.Equal(ManyCommits, Towns(folder));
    }

    private static long Towns(TestFolder folder)
    {
        using SqliteGraph graph = SqliteGraph.Open(folder.File());
        return graph.Query("MATCH (t:Town) RETURN count(*)").Scalar<long>();
    }
}
