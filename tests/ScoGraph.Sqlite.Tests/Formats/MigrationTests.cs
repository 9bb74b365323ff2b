using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.Faults;
using ScoGraph.Sqlite.Tests.FileSystems;
using SQLitePCL;

namespace ScoGraph.Sqlite.Tests.Formats;

/// <summary>An older file becomes the newest format when it is opened to be written: all of it, or nothing.</summary>
public sealed class MigrationTests
{
    private const int IoWrite = 778, IoSync = 1034;

    private static readonly SqliteGraphOptions Options = new() { Formats = FormerShape.Formats };

    private static readonly string Kept = Path.Combine(AppContext.BaseDirectory, "Formats", "version-0.scograph");

    /// <summary>The file is kept, so that it is not made by what reads it: SCOGRAPH_KEEP_FILE=1 writes it anew.</summary>
    [Fact]
    public void A_file_of_a_former_shape_opens_with_all_that_it_holds()
    {
        if (Environment.GetEnvironmentVariable("SCOGRAPH_KEEP_FILE") == "1")
            Keep();
        using TestFolder folder = new();
        string file = Copy(folder);
        GraphFileException older = Assert.Throws<GraphFileException>(
            () => SqliteGraph.Open(file, Options with { ReadOnly = true }));
        Assert.Equal(GraphFileProblem.OlderFormat, older.Problem);
        Assert.Equal(0, Version(file));
        using (SqliteGraph graph = SqliteGraph.Open(file, Options))
        {
            Check(graph);
            graph.Query("CREATE (:City {name: 'Naryn'})");
        }

        Assert.Equal(FileLayout.Version, Version(file));
        using (SqliteGraph read = SqliteGraph.Open(file, new SqliteGraphOptions { ReadOnly = true }))
            Assert.Equal(4, read.History().Count());
        using SqliteGraph again = SqliteGraph.Open(file);
        Assert.Empty(again.Verify().Problems);
        again.Rebuild();
        Assert.Equal(3, again.Query("MATCH (c:City) RETURN count(*)").Scalar<int>());
    }

    [Fact]
    public void What_fails_midway_leaves_the_file_as_it_was()
    {
        using TestFolder folder = new();
        string file = Copy(folder);
        FileFormats broken = FormerShape.With(database =>
        {
            FormerShape.Become(database);
            throw new InvalidOperationException("midway");
        });
        Assert.Throws<InvalidOperationException>(() => SqliteGraph.Open(file, new SqliteGraphOptions { Formats = broken }));
        Assert.Equal(0, Version(file));
        FileFormats wrong = FormerShape.With(database => database.Run("DROP TABLE log"));
        Assert.Equal(
            GraphFileProblem.Damaged,
            Assert.Throws<GraphFileException>(() => SqliteGraph.Open(file, new SqliteGraphOptions { Formats = wrong })).Problem);
        Assert.Equal(0, Version(file));
        using SqliteGraph graph = SqliteGraph.Open(file, Options);
        Check(graph);
    }

    [Fact]
    public void What_a_stranger_put_into_an_older_file_is_not_run()
    {
        using TestFolder folder = new();
        string file = Copy(folder);
        using (SqliteDatabase database = SqliteDatabase.Open(file, FileAccess.ReadWrite))
            database.Run("CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM meta; END");
        Assert.Equal(
            GraphFileProblem.NotAGraph, Assert.Throws<GraphFileException>(() => SqliteGraph.Open(file, Options)).Problem);
        Assert.Equal(0, Version(file));
    }

    [Fact]
    public void A_format_that_never_was_is_refused()
    {
        using TestFolder folder = new();
        GraphFileException refused = Assert.Throws<GraphFileException>(() => SqliteGraph.Open(Copy(folder)));
        Assert.Equal(GraphFileProblem.NotAGraph, refused.Problem);
        Assert.Contains("format 0", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>All writes, or syncs, of the opening fail from one on, each in turn; the disk is full from one on.</summary>
    [Theory]
    [InlineData(FileOperationKind.Write, IoWrite)]
    [InlineData(FileOperationKind.Write, raw.SQLITE_FULL)]
    [InlineData(FileOperationKind.Sync, IoSync)]
    public void Whatever_fails_the_file_is_whole(object kind, int code)
    {
        for (int number = 1; number < 200; number++)
        {
            using TestFolder folder = new();
            using TestFileSystem system = new();
            string file = Copy(folder);
            FaultPlan plan = new((FileOperationKind)kind, code, number, count: int.MaxValue / 2);
            system.Failing = plan.Next;
            try
            {
                GraphFile.Open(file, Options with { Vfs = system.Name }).Dispose();
            }
            catch (GraphFileException)
            {
                // As it may.
            }

            system.Failing = null;
            using (SqliteGraph graph = SqliteGraph.Open(file, Options))
                Check(graph);
            if (plan.Seen < number)
                return;
        }

        Assert.Fail("The opening has more operations than that.");
    }

    private static void Check(SqliteGraph graph)
    {
        Assert.Equal(["ada: begun", ": ", "bob: "], graph.History().Select(commit => $"{commit.Author}: {commit.Message}"));
        Assert.Equal(["Osch", "Osh"], new[] { graph.AsOf(2), graph.Snapshot() }.Select(
            state => state.Query("MATCH (c:City {key: 'osh'}) RETURN c.name").Scalar<string>()));
        Assert.Equal(2, graph.Query("MATCH (:City)-[:NEAR]-(c) RETURN count(*)").Scalar<int>());
    }

    private static long Version(string file)
    {
        using SqliteDatabase database = SqliteDatabase.Open(file, FileAccess.ReadWrite);
        return database.Number("PRAGMA user_version");
    }

    private static string Copy(TestFolder folder)
    {
        string file = folder.File("kept.scograph");
        File.Copy(Kept, file);
        return file;
    }

    private static void Keep([System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        string source = Path.Combine(Path.GetDirectoryName(here)!, "version-0.scograph");
        File.Delete(source);
        using (SqliteGraph graph = SqliteGraph.Open(source))
        {
            graph.Query("CREATE (:City {key: 'osh', name: 'Osch'})", null, new QueryOptions { Author = "ada", Message = "begun" });
            graph.Query("MATCH (c:City) CREATE (c)-[:NEAR {miles: 30}]->(:City {name: 'Uzgen'})");
            graph.Query("MATCH (c:City {key: 'osh'}) SET c.name = 'Osh'", null, new QueryOptions { Author = "bob" });
        }

        using (GraphFile file = GraphFile.Open(source, new SqliteGraphOptions()))
        {
            file.Compact();
            file.Writer.Write(FormerShape.Undo);
            file.Writer.Use(database => database.Number("PRAGMA wal_checkpoint(TRUNCATE)"));
        }

        File.Delete(source + ".lock");
        File.Copy(source, Kept, overwrite: true);
    }
}
