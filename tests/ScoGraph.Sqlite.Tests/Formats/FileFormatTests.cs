using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Tests.Formats;

/// <summary>
/// A file of each version of the format is kept here beside what it holds, and opens for ever. Who raises the version adds one: with
/// SCOGRAPH_KEEP_FILE=1 the test writes the file of today's version where there is none.
/// </summary>
public sealed class FileFormatTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Formats");

    public static TheoryData<int> Versions() => [.. Enumerable.Range(1, FileLayout.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_file_of_every_version_opens_with_all_that_it_holds(int version)
    {
        string kept = Path.Combine(Folder, $"version-{version}.scograph"), content = Path.ChangeExtension(kept, ".json");
        if (version == FileLayout.Version && Environment.GetEnvironmentVariable("SCOGRAPH_KEEP_FILE") == "1")
            Keep(Source($"version-{version}.scograph"));
        Assert.True(File.Exists(kept), $"Keep a file of version {version}: run this test with SCOGRAPH_KEEP_FILE=1.");
        using TestFolder folder = new();
        string file = folder.File("kept.scograph");
        File.Copy(kept, file);

        if (version < FileLayout.Version)
            SqliteGraph.Open(file).Dispose();
        using (SqliteGraph read = SqliteGraph.Open(file, new SqliteGraphOptions { ReadOnly = true }))
            Check(read, File.ReadAllText(content));
        using (SqliteGraph written = SqliteGraph.Open(file))
        {
            Check(written, File.ReadAllText(content));
            written.Rebuild();
            Check(written, File.ReadAllText(content));
            written.Query("MATCH (c:City {name: 'Osh'}) SET c.visited = true");
        }

        using SqliteGraph again = SqliteGraph.Open(file);
        Assert.Equal(1, again.Query("MATCH (c:City {visited: true}) RETURN count(*) AS n").Single().Get<long>("n"));
        Assert.Empty(again.Verify().Problems);
    }

    private static void Check(SqliteGraph graph, string content)
    {
        Assert.Equal(content.ReplaceLineEndings("\n"), Json(graph));
        Assert.Equal(5, graph.History().Count());
        Assert.Equal(600, graph.Query("MATCH (:City {name: 'Osh'})-[r:NEAR]->() RETURN count(r) AS n").Single().Get<long>("n"));
        Assert.Equal("Osch", graph.AsOf(2).Query("MATCH (c:City {key: 'osh'}) RETURN c.name AS name").Single().Get<string>("name"));
        Assert.NotNull(Record.Exception(() => graph.Query("CREATE (:City {key: 'osh'})")));
    }

    /// <summary>
    /// What every version is to keep: each kind of value, a node with many neighbours, declarations, changes and a deletion.
    /// </summary>
    private static void Keep(string path)
    {
        File.Delete(path);
        using (SqliteGraph graph = SqliteGraph.Open(path))
        {
            graph.Declare(GraphConstraint.Unique("City", "key"));
            graph.Query(
                """
                CREATE (:City {key: 'osh', name: 'Osch', founded: -500, height: 963.5, capital: false, twin: ['a', 'ä', '中'], at: point({x: 1, y: 2}),
                  day: date('2001-06-15'), time: time('10:30+06:00'), local: localtime('10:30'), instant: datetime('2001-06-15T10:30+06:00'),
                  noon: localdatetime('2001-06-15T12:00'), span: duration('P1Y2M3DT4S')})
                """);
            graph.Query("MATCH (o:City) UNWIND range(1, 601) AS i CREATE (o)-[:NEAR {miles: i, source: 'map'}]->(:Village:Place {number: i})");
            graph.Query("MATCH (c:City {key: 'osh'}) SET c.name = 'Osh', c.height = 964");
            graph.Query("MATCH (v:Village {number: 601}) DETACH DELETE v");
        }

        using SqliteGraph written = SqliteGraph.Open(path);
        written.Compact();
        File.WriteAllText(Path.ChangeExtension(path, ".json"), Json(written));
    }

    private static string Json(Graph graph)
    {
        using TestFolder folder = new();
        graph.Save(folder.File("graph.json"));
        return File.ReadAllText(folder.File("graph.json")).ReplaceLineEndings("\n");
    }

    private static string Source(string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, name);
}
