using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Tests;

/// <summary>Files that are refused: each with its own error, which says what is right; and left as they are.</summary>
public sealed class BadFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_is_no_graph()
    {
        File.WriteAllText(_folder.File(), string.Concat(Enumerable.Repeat("name,country\nOsh,KG\n", 100)));
        Refused(GraphFileProblem.NotAGraph, "The file is no graph of ScoGraph: its first bytes are others.");
    }

    [Fact]
    public void A_short_text_is_no_graph()
    {
        File.WriteAllText(_folder.File(), "name\nOsh\n");
        Refused(GraphFileProblem.NotAGraph, "The file is no graph of ScoGraph: its first bytes are others.");
    }

    [Fact]
    public void An_empty_file_becomes_a_graph()
    {
        File.WriteAllBytes(_folder.File(), []);
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        Assert.Equal(1, graph.Query("CREATE (n) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public void A_database_of_another_program_is_no_graph()
    {
        Run("CREATE TABLE towns(name TEXT)", "INSERT INTO towns VALUES ('Osh')");
        Refused(GraphFileProblem.NotAGraph, "The file is no graph of ScoGraph: it is a database of another program.");
    }

    [Fact]
    public void A_newer_format_is_told()
    {
        Make("PRAGMA user_version = 77");
        Refused(GraphFileProblem.NewerFormat, "The file has the format 77; this version of ScoGraph reads up to");
    }

    [Theory]
    [InlineData("CREATE TRIGGER evil AFTER INSERT ON commits BEGIN DELETE FROM base; END", "the trigger 'evil'")]
    [InlineData("CREATE VIEW evil AS SELECT * FROM commits", "the view 'evil'")]
    [InlineData("CREATE TABLE evil(x)", "the table 'evil'")]
    [InlineData("CREATE INDEX evil ON commits(author)", "the index 'evil'")]
    public void Something_foreign_is_refused(string sql, string what)
    {
        Make(sql);
        Refused(GraphFileProblem.NotAGraph, $"The file holds something that no graph of ScoGraph has: {what}.");
    }

    [Fact]
    public void A_missing_table_is_damage()
    {
        Make("DROP TABLE commit_parts");
        Refused(GraphFileProblem.Damaged, "The file is damaged: a table is missing.");
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_file()
    {
        using SqliteGraph first = SqliteGraph.Open(_folder.File());
        GraphFileException refused = Assert.Throws<GraphFileException>(() => SqliteGraph.Open(_folder.File()));
        Assert.Equal(GraphFileProblem.InUse, refused.Problem);
        Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("open it to read only, or wait.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_told()
    {
        GraphFileException refused = Assert.Throws<GraphFileException>(() => SqliteGraph.Open(_folder.File("none/graph.scograph")));
        Assert.StartsWith("The folder of the file does not exist.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE commits SET changes = '{\"nodes\":[{\"id\":9,\"change\":\"created\"}],\"relationships\":[]}'")]
    [InlineData("UPDATE commits SET author = 'somebody else'")]
    [InlineData("UPDATE meta SET value = '7' WHERE name = 'base'")]
    [InlineData("UPDATE commits SET changes = zeroblob(200000000)")]
    [InlineData("UPDATE commits SET instant = 'yesterday'")]
    [InlineData("DELETE FROM meta WHERE name = 'chain'")]
    public void What_somebody_wrote_with_another_tool_is_damage(string sql)
    {
        Make(sql, "DELETE FROM head");
        Refused(GraphFileProblem.Damaged, "The file is damaged: ");
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_read()
    {
        Make("UPDATE commits SET changes = CAST(zeroblob(300000000) AS TEXT)", "DELETE FROM head");
        long before = GC.GetAllocatedBytesForCurrentThread();
        GraphFileException refused = Assert.Throws<GraphFileException>(() => SqliteGraph.Open(_folder.File()));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000);
        Assert.Contains("the commit 1 has a text of 300000000 bytes, where 65536 are the most", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_of_a_commit_that_is_gone_is_damage()
    {
        using (SqliteGraph graph = SqliteGraph.Open(_folder.File()))
        {
            graph.Query("CREATE (:Town {name: 'Osh'})");
            graph.Query("CREATE (:Town {name: 'Naryn'})");
            graph.Checkpoint();
        }

        Run("DELETE FROM commits WHERE number = 2");
        Refused(GraphFileProblem.Damaged, "The file is damaged: the commit 2 is gone, of which it has a checkpoint.");
    }

    [Fact]
    public void A_checkpoint_of_other_commits_is_left_for_base_and_commits()
    {
        foreach (string name in (string[])["Osh", "Naryn"])
        {
            using SqliteGraph graph = SqliteGraph.Open(_folder.File($"{name}.scograph"));
            graph.Query("CREATE (:Town {name: $name})", ("name", name));
            graph.Checkpoint();
        }

        using (SqliteDatabase other = SqliteDatabase.Open(_folder.File("Osh.scograph"), FileAccess.ReadWrite))
        {
            other.Run($"ATTACH '{_folder.File("Naryn.scograph")}' AS there");
            other.Run("DELETE FROM there.head");
            other.Run("DELETE FROM there.pages");
            other.Run("INSERT INTO there.head SELECT * FROM main.head");
            other.Run("INSERT INTO there.pages SELECT * FROM main.pages");
        }

        using (SqliteGraph opened = SqliteGraph.Open(_folder.File("Naryn.scograph")))
        {
            Assert.Contains("The pages of the file are not of its commits.", opened.Warning, StringComparison.Ordinal);
            Assert.Equal("Naryn", opened.Query("MATCH (t:Town) RETURN t.name").Scalar<string>());
            opened.Checkpoint();
            Assert.Empty(opened.Verify().Problems);
        }

        using SqliteGraph again = SqliteGraph.Open(_folder.File("Naryn.scograph"));
        Assert.Null(again.Warning);
    }

    /// <summary>Makes a graph's file, and does something to it with another tool.</summary>
    private void Make(params string[] statements)
    {
        using (SqliteGraph graph = SqliteGraph.Open(_folder.File()))
            graph.Query("CREATE (:Town {name: 'Osh'})");
        Run(statements);
    }

    private void Run(params string[] statements)
    {
        using SqliteDatabase database = SqliteDatabase.Open(_folder.File(), FileAccess.ReadWrite);
        foreach (string statement in statements)
            database.Run(statement);
    }

    private void Refused(GraphFileProblem problem, string message)
    {
        byte[] before = File.ReadAllBytes(_folder.File());
        foreach (bool reads in (bool[])[false, true])
        {
            GraphFileException refused = Assert.Throws<GraphFileException>(
                () => SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { ReadOnly = reads }).Dispose());
            Assert.Equal(problem, refused.Problem);
            Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
            Assert.Contains(_folder.File(), refused.Message, StringComparison.Ordinal);
        }

        if (problem != GraphFileProblem.Damaged)
            Assert.Equal(before, File.ReadAllBytes(_folder.File()));
    }
}
