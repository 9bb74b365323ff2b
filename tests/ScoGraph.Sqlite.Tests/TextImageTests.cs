using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.History;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Sqlite.Texts;

namespace ScoGraph.Sqlite.Tests;

/// <summary>
/// Indexes of texts that stand in the file: read by the next process, gone on from, and never believed where they are wrong.
/// </summary>
public sealed class TextImageTests : IDisposable
{
    private static readonly GraphIndex Index = GraphIndex.FullText(DeclarationTarget.Nodes("City"), "about").Named("cities");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_one_process_indexed_the_next_reads_and_goes_on_from()
    {
        Make("ash birch", "oak");
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        graph.Query("CREATE (:City {about: 'cedar ash'}) WITH 1 AS one MATCH (c:City {about: 'oak'}) SET c.about = 'elm'");
        using (IndexedTexts table = Started(graph, out int changed))
        {
            Assert.Equal(2, changed);
            Assert.Equal(["ash birch", "cedar ash", "elm"], table.All().Select(row => row.Texts[0]).Order(StringComparer.Ordinal));
        }

        Assert.Equal((2, 0, 1), (Count(graph, "ash"), Count(graph, "oak"), Count(graph, "elm")));
        Assert.Empty(graph.Verify().Problems);
    }

    [Fact]
    public void Who_only_reads_takes_it_from_the_file_and_follows()
    {
        Make("ash birch", "oak");
        using SqliteGraph writer = SqliteGraph.Open(_folder.File());
        using SqliteGraph reader = SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { ReadOnly = true });
        Started(reader, out int changed).Dispose();
        Assert.Equal(0, changed);
        writer.Query("CREATE (:City {about: 'ash'})");
        Assert.Equal(2, Count(reader, "ash"));
        writer.Checkpoint();
        writer.Query("MATCH (c:City {about: 'oak'}) DELETE c");
        Assert.Equal((2, 0), (Count(reader, "ash"), Count(reader, "oak")));
    }

    [Theory]
    [InlineData("cities")]
    [InlineData("other")]
    public void An_index_that_was_dropped_or_is_another_now_leaves_nothing(string name)
    {
        Make("ash birch", "oak");
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        graph.Drop("cities");
        graph.Declare(GraphIndex.FullText(DeclarationTarget.Nodes("City", "Town"), "about").Named(name));
        graph.Query("CREATE (:Town {about: 'ash'})");
        Assert.Equal(2, Count(graph, "ash", name));
        graph.Checkpoint();
        Assert.Single(Images(graph));
        Assert.Empty(graph.Verify().Problems);
    }

    [Fact]
    public void Damage_costs_time_and_is_told_by_verification()
    {
        Make("ash birch", "oak");
        using (SqliteDatabase database = SqliteDatabase.Open(_folder.File(), FileAccess.ReadWrite))
        {
            long row = HeadTable.Read(database)!.Versions.Single(part => part.Key.Kind == PageKind.Texts).Value.Groups[^1];
            database.Run($"UPDATE pages SET data = zeroblob(length(data)) WHERE version = {row}");
        }

        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        Assert.Contains(graph.Verify().Problems, problem => problem.Contains("texts", StringComparison.Ordinal));
        Assert.Equal((1, 1), (Count(graph, "birch"), Count(graph, "oak")));
        graph.Rebuild();
        Assert.Empty(graph.Verify().Problems);
        Assert.Single(Images(graph));
    }

    [Theory]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON texts_config BEGIN SELECT 1; END")]
    [InlineData("INSERT INTO texts(rowid, c0) VALUES (98, 'ash'), (99, 'ash'), (2000000000, 'ash')")]
    [InlineData("UPDATE texts_data SET block = x'00ff00ff00ff'")]
    [InlineData("DROP TABLE texts")]
    public void What_a_stranger_put_in_its_place_finds_nothing_that_is_not_there(string change)
    {
        Make("ash birch", "oak");
        Replace(table =>
        {
            table.Run(change);
            return table.Serialize();
        });
        AssertRight();
    }

    [Fact]
    public void Bytes_that_are_no_table_are_not_taken_for_one()
    {
        Make("ash birch", "oak");
        Replace(_ => [1, 2, 3]);
        AssertRight();
    }

    [Fact]
    public void Retention_takes_what_it_ends_out_of_the_index_as_well()
    {
        Make("ash birch", "oakwood");
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        Assert.Contains("oakwood", Stored(graph), StringComparison.Ordinal);
        graph.Query("MATCH (c:City {about: 'oakwood'}) SET c.about = 'elm'");
        Assert.Equal(0, Count(graph, "oakwood"));
        graph.Retain(graph.LastCommit);
        Assert.DoesNotContain("oakwood", Stored(graph), StringComparison.Ordinal);
        Assert.Contains("elm", Stored(graph), StringComparison.Ordinal);
    }

    [Fact]
    public void Retention_of_an_index_that_nobody_asked_removes_it()
    {
        Make("ash birch", "oakwood");
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        graph.Query("MATCH (c:City {about: 'oakwood'}) SET c.about = 'elm'");
        graph.Retain(graph.LastCommit);
        Assert.Empty(Images(graph));
        Assert.Equal(1, Count(graph, "elm"));
    }

    [Fact]
    public void Random_lives_find_what_a_scan_finds()
    {
        string[] words = ["ash", "birch", "cedar", "oak"];
        Random random = new(11);
        SqliteGraph graph = SqliteGraph.Open(_folder.File());
        graph.Declare(Index);
        for (int step = 0; step < 400; step++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => words[random.Next(words.Length)]));
            graph.Query(
                random.Next(4) switch
                {
                    0 or 1 => "CREATE (:City {about: $text})",
                    2 => "MATCH (c:City) WITH c SKIP $at LIMIT 1 SET c.about = $text",
                    _ => "MATCH (c:City) WITH c SKIP $at LIMIT 1 DELETE c",
                },
                ("text", text), ("at", random.Next(9)));
            string word = words[random.Next(words.Length)];
            if (random.Next(3) == 0)
            {
                int scanned = graph.Query("MATCH (c:City) WHERE $word IN split(c.about, ' ') RETURN count(c)", ("word", word))
                    .Scalar<int>();
                Assert.Equal(scanned, Count(graph, word));
            }

            if (random.Next(8) == 0)
                graph.Checkpoint();
            if (random.Next(30) == 0)
                graph.Retain(graph.LastCommit - random.Next(4));
            if (random.Next(8) == 0)
            {
                graph.Dispose();
                graph = SqliteGraph.Open(_folder.File());
            }
        }

        Assert.Empty(graph.Verify().Problems);
        graph.Dispose();
    }

    /// <summary>A file with an index that was asked once.</summary>
    private void Make(params string[] texts)
    {
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        graph.Declare(Index);
        graph.Query("UNWIND $texts AS text CREATE (:City {about: text})", ("texts", texts));
        Assert.Equal(1, Count(graph, texts[0].Split(' ')[0]));
    }

    private void AssertRight()
    {
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        Assert.NotEmpty(graph.Verify().Problems);
        Assert.Equal((1, 1, 0), (Count(graph, "birch"), Count(graph, "oak"), Count(graph, "elm")));
        Assert.All(
            graph.Query("CALL db.index.fulltext.queryNodes('cities', 'ash') YIELD node RETURN node.about")
                .Select(row => row.Get<string>(0)),
            about => Assert.Contains("ash", about, StringComparison.Ordinal));
    }

    /// <summary>Writes another table into the place of the index, with checksums as they should be.</summary>
    private void Replace(Func<SqliteDatabase, byte[]> change)
    {
        using SqliteGraph graph = SqliteGraph.Open(_folder.File());
        TextImage image = Assert.Single(Images(graph));
        using SqliteDatabase table = SqliteDatabase.Open("", FileAccess.ReadWrite);
        table.Restore(image.Bytes(Pages(graph))!);
        byte[] bytes = change(table);
        graph.Dispose();
        using SqliteDatabase database = SqliteDatabase.Open(_folder.File(), FileAccess.ReadWrite);
        Head head = HeadTable.Read(database)!;
        PageWriter writer = new(head.NextVersion, rows => PageTable.Insert(database, rows));
        Dictionary<PartKey, PartVersions> versions = head.Versions.ToDictionary();
        versions[image.Key] = writer.Write(new TextPart(image with { Length = bytes.Length }, bytes));
        writer.Flush();
        HeadTable.Write(database, head with { Versions = versions, NextVersion = writer.NextVersion });
    }

    private static IndexedTexts Started(SqliteGraph graph, out int changed)
    {
        PastStates past = graph.OpenFile.Past;
        StartedTexts? started = new TextImages(past, () => Pages(graph)).Start(Index, past.Newest.State.Content.Tables);
        Assert.NotNull(started);
        changed = started.Changed;
        return started.Table;
    }

    private static string Stored(SqliteGraph graph) =>
        System.Text.Encoding.UTF8.GetString(Assert.Single(Images(graph)).Bytes(Pages(graph))!);

    private static PageFile Pages(SqliteGraph graph) => graph.OpenFile.Pages!;

    private static List<TextImage> Images(SqliteGraph graph) => [.. TextImage.Of(Pages(graph))];

    private static int Count(SqliteGraph graph, string word, string index = "cities") => graph.Query(
        "CALL db.index.fulltext.queryNodes($index, $word) YIELD node RETURN count(node)", ("index", index), ("word", word)).Scalar<int>();
}
