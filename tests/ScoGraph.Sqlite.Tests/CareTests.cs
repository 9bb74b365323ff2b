using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Tests;

/// <summary>Looking after a file: copies, room, checks, the end of history, and what is to be forgotten.</summary>
public sealed class CareTests : IDisposable
{
    private const string Secret = "Zhyldyz Secretova";

    private readonly TestFolder _folder = new();

    public CareTests()
    {
        using Graph towns = new();
        towns.Query("UNWIND range(1, 1500) AS i CREATE (:Town {number: i, name: 'town ' + i})");
        towns.Query("MATCH (a:Town), (b:Town {number: a.number % 700 + 1}) CREATE (a)-[:ROAD {length: a.number}]->(b)");
        towns.Query("CREATE (:Person {name: $name, born: date('1990-01-02')})", ("name", Secret));
        SqliteGraph.Create(_folder.File(), towns);
        using SqliteGraph graph = Open();
        for (int i = 1; i <= 30; i++)
            graph.Query("MATCH (t:Town {number: $i}) SET t.name = 'renamed ' + $i SET t.visits = [$i, $i + 1]", ("i", i));
        graph.Query("MATCH (p:Person) SET p.mail = $mail CREATE (p)-[:LIVES_IN {note: $note}]->(:Town {name: 'Osh'})",
            ("mail", "zhyldyz@secret.example"), ("note", "moved in quietly"));
        graph.Query("MATCH (p:Person) SET p.mail = 'new@secret.example'");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_file_is_told_to_be_whole()
    {
        using SqliteGraph graph = Open();
        GraphFileReport report = graph.Verify();
        Assert.Empty(report.Problems);
        Assert.Equal((0, 32, 32, 1502, 1501), (report.FirstState, report.LastCommit, report.Commits, report.Nodes, report.Relationships));
        graph.Checkpoint();
        Assert.True(graph.Verify().IsWhole);
        graph.Rebuild();
        Assert.True(graph.Verify().IsWhole);
        Assert.Equal(1500, graph.Query("MATCH (:Town)-[r:ROAD]->() RETURN count(r)").Scalar<int>());
    }

    [Fact]
    public void Elements_that_are_held_stay_valid_when_the_file_is_built_again()
    {
        const string find = "MATCH (t) WHERE t = $town RETURN t.number";
        using SqliteGraph graph = Open();
        using SqliteGraph follower = SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { ReadOnly = true });
        Node held = graph.Query("MATCH (t:Town {number: 7}) RETURN t").Scalar<Node>();
        Node followed = follower.Query("MATCH (t:Town {number: 8}) RETURN t").Scalar<Node>();
        graph.Rebuild();
        Assert.Equal(7, graph.Query(find, ("town", held)).Scalar<int>());
        graph.Query("CREATE (:Later)");
        graph.Retain(graph.LastCommit);
        Assert.Equal(1, follower.Query("MATCH (n:Later) RETURN count(n)").Scalar<int>());
        Assert.Equal(8, follower.Query(find, ("town", followed)).Scalar<int>());
        using Graph copy = graph.Copy();
        Assert.Equal(7, copy.Query(find, ("town", held)).Scalar<int>());
        using Graph copied = follower.Copy();
        Assert.Equal(8, copied.Query(find, ("town", followed)).Scalar<int>());
        Assert.Throws<ArgumentException>(() => graph.Query(find, ("town", followed)));
        graph.Query("MATCH (t:Town {number: 9}) SET t.name = 'after'");
        Assert.True(graph.Verify().IsWhole);
    }

    [Fact]
    public void A_copy_has_all_that_the_graph_had_at_that_moment()
    {
        using SqliteGraph graph = Open();
        graph.Backup(_folder.File("copy.scograph"));
        graph.Query("CREATE (:Later)");
        using SqliteGraph copy = SqliteGraph.Open(_folder.File("copy.scograph"));
        Assert.Equal(32, copy.LastCommit);
        Assert.True(copy.Verify().IsWhole);
        Assert.Equal(0, copy.Query("MATCH (n:Later) RETURN count(n)").Scalar<int>());
        Assert.Throws<GraphFileException>(() => graph.Backup(_folder.File("copy.scograph")));
    }

    [Fact]
    public void Compaction_gives_room_back()
    {
        using SqliteGraph graph = Open();
        for (int i = 0; i < 20; i++)
        {
            graph.Query("MATCH (t:Town) SET t.name = t.name + '.'");
            graph.Checkpoint();
        }

        graph.Retain(graph.LastCommit);
        long before = new FileInfo(_folder.File()).Length;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        graph.Compact();
        Assert.InRange(new FileInfo(_folder.File()).Length, 1, before / 2);
        Assert.True(graph.Verify().IsWhole);
        Assert.Equal("renamed 7" + new string('.', 20), graph.Query("MATCH (t:Town {number: 7}) RETURN t.name").Scalar<string>());
    }

    [Fact]
    public void History_ends_where_it_is_told_to()
    {
        using (SqliteGraph graph = Open())
        {
            graph.Retain(20);
            Assert.Equal((20, 32), (graph.FirstState, graph.LastCommit));
            Assert.Equal("town 21", graph.AsOf(20).Query("MATCH (t:Town {number: 21}) RETURN t.name").Scalar<string>());
            GraphFileException error = Assert.Throws<GraphFileException>(() => graph.AsOf(19));
            Assert.StartsWith("The file holds no state 19: its history goes from 20 to 32.", error.Message, StringComparison.Ordinal);
            Assert.Equal(12, graph.History().Count());
        }

        using SqliteGraph again = Open();
        Assert.True(again.Verify().IsWhole);
        Assert.Equal("renamed 21", again.AsOf(21).Query("MATCH (t:Town {number: 21}) RETURN t.name").Scalar<string>());
    }

    [Fact]
    public void A_forgotten_person_was_never_there()
    {
        long person = Id("MATCH (p:Person) RETURN p");
        Assert.True(SqliteGraph.Forget(_folder.File(), Erasure.OfNode(person)) > 5);
        byte[] bytes = File.ReadAllBytes(_folder.File());
        foreach (string text in (string[])[Secret, "zhyldyz@secret.example", "new@secret.example", "moved in quietly"])
            Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) < 0, text);
        using SqliteGraph graph = Open();
        Assert.True(graph.Verify().IsWhole);
        Assert.Equal(32, graph.LastCommit);
        for (int commit = 0; commit <= 32; commit += 8)
            Assert.Equal(0, graph.AsOf(commit).Query("MATCH (p:Person) RETURN count(p)").Scalar<int>());
        Assert.Equal("renamed 30", graph.Query("MATCH (t:Town {number: 30}) RETURN t.name").Scalar<string>());
        Assert.Equal(1, graph.Query("MATCH (t:Town {name: 'Osh'}) RETURN count(t)").Scalar<int>());
    }

    [Fact]
    public void A_forgotten_property_leaves_the_rest()
    {
        long person = Id("MATCH (p:Person) RETURN p");
        SqliteGraph.Forget(_folder.File(), Erasure.OfNode(person, "mail"));
        using SqliteGraph graph = Open();
        Assert.Equal(Secret, graph.Query("MATCH (p:Person) WHERE p.mail IS NULL RETURN p.name").Scalar<string>());
        Assert.Null(graph.AsOf(31).Query("MATCH (p:Person) RETURN p.mail").Scalar<string?>());
    }

    [Fact]
    public void What_the_file_never_held_cannot_be_forgotten()
    {
        byte[] before = File.ReadAllBytes(_folder.File());
        Assert.Throws<ArgumentException>(() => SqliteGraph.Forget(_folder.File(), Erasure.OfNode(99_999)));
        Assert.Equal(before, File.ReadAllBytes(_folder.File()));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_folder.File())!, "*.forget*").DefaultIfEmpty("none"), "none");
    }

    [Fact]
    public void A_file_whose_base_is_gone_is_told_to_be_damaged()
    {
        using (SqliteDatabase database = SqliteDatabase.Open(_folder.File(), FileAccess.ReadWrite))
            database.Run("DELETE FROM base");
        using (SqliteGraph graph = Open())
            Assert.Contains("Base or commits: its base is gone.", graph.Verify().Problems);
        using (SqliteDatabase database = SqliteDatabase.Open(_folder.File(), FileAccess.ReadWrite))
            database.Run("DELETE FROM head");
        Assert.Equal(GraphFileProblem.Damaged, Assert.Throws<GraphFileException>(Open).Problem);
    }

    [Fact]
    public void Queries_ask_for_history()
    {
        using SqliteGraph graph = Open();
        QueryResult history = graph.Query(
            "MATCH (p:Person) CALL graph.history(p) YIELD commit, change, property, before, after RETURN commit, change, property, before, after");
        Assert.Equal(
            ["31 changed mail  zhyldyz@secret.example", "32 changed mail zhyldyz@secret.example new@secret.example"],
            history.Select(r => $"{r["commit"]} {r["change"]} {r["property"]} {r["before"]} {r["after"]}"));
        QueryResult changes = graph.Query(
            "CALL graph.changes(0, 3) YIELD element, property, after WHERE property = 'name' RETURN element, after ORDER BY after");
        Assert.Equal(["node renamed 1", "node renamed 2", "node renamed 3"], changes.Select(r => $"{r["element"]} {r["after"]}"));
        QueryException error = Assert.Throws<QueryException>(() => graph.Query("CALL graph.changes(3, 1) YIELD id RETURN id"));
        Assert.Contains("The state 1 is before the state 3", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<QueryException>(() => graph.Query("CALL graph.changes(0, 99) YIELD id RETURN id"));
        Assert.Contains("The file holds no state 99", error.Message, StringComparison.Ordinal);
    }

    private SqliteGraph Open() => SqliteGraph.Open(_folder.File());

    private long Id(string query)
    {
        using SqliteGraph graph = Open();
        return graph.Query(query).Scalar<Node>().Id;
    }
}
