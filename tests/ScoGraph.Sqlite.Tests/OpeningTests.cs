namespace ScoGraph.Sqlite.Tests;

/// <summary>Files that are made, opened, and followed.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_committed_is_there_when_the_file_is_opened_again()
    {
        using (SqliteGraph graph = SqliteGraph.Open(_folder.File()))
            graph.Query("CREATE (:City {name: 'Osh'})-[:IN]->(:Country {name: 'Kyrgyzstan'})");
        using SqliteGraph again = SqliteGraph.Open(_folder.File());
        Assert.Equal("Kyrgyzstan", again.Query("MATCH (:City {name: 'Osh'})-[:IN]->(c) RETURN c.name").Scalar<string>());
        Assert.Equal(1, again.LastCommit);
    }

    [Fact]
    public void A_file_is_made_of_a_graph_and_goes_on_from_there()
    {
        using Graph towns = new();
        towns.Query("UNWIND range(1, 3000) AS i CREATE (:Town {number: i, name: 'town ' + i})");
        towns.Query("MATCH (a:Town), (b:Town {number: a.number % 1000 + 1}) CREATE (a)-[:ROAD {length: a.number * 0.5}]->(b)");
        towns.Query("MATCH (hub:Town {number: 7}), (t:Town) CREATE (hub)-[:SEES]->(t)");
        towns.Query("MATCH (t:Town) WHERE t.number % 100 = 0 DETACH DELETE t");
        SqliteGraph.Create(_folder.File(), towns);
        using SqliteGraph kept = SqliteGraph.Open(_folder.File());
        const string all = "MATCH (a)-[r]->(b) RETURN a.number, a.name, type(r), r.length, b.number ORDER BY a.number, type(r), b.number, r.length";
        Assert.Equal(Lines(towns.Query(all)), Lines(kept.Query(all)));
        Assert.Equal(0, kept.LastCommit);
        kept.Query("MATCH (t:Town {number: 8}) SET t.name = 'eight'");
        kept.Query("MATCH (hub:Town {number: 7})-[s:SEES]->(t) WHERE t.number > 100 DELETE s");
        kept.Query("MATCH (hub:Town {number: 9}), (t:Town) CREATE (hub)-[:SEES]->(t)");
        kept.Dispose();
        using SqliteGraph again = SqliteGraph.Open(_folder.File());
        Assert.Equal("eight", again.Query("MATCH (t:Town {number: 8}) RETURN t.name").Scalar<string>());
        Assert.Equal(99, again.Query("MATCH (:Town {number: 7})-[:SEES]->(t) RETURN count(t)").Scalar<int>());
        Assert.Equal(2970, again.Query("MATCH (:Town {number: 9})-[:SEES]->(t) RETURN count(t)").Scalar<int>());
    }

    [Fact]
    public void Nothing_is_written_over_a_graph()
    {
        using Graph graph = new();
        SqliteGraph.Create(_folder.File(), graph);
        GraphFileException error = Assert.Throws<GraphFileException>(() => SqliteGraph.Create(_folder.File(), graph));
        Assert.StartsWith("The file exists already, and nothing is written over a graph.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_follows_what_the_writer_commits()
    {
        using SqliteGraph writer = SqliteGraph.Open(_folder.File());
        writer.Query("CREATE (:City {name: 'Osh'})");
        using SqliteGraph reader = SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { ReadOnly = true });
        GraphView held = reader.Snapshot();
        Assert.Equal(1, reader.Query("MATCH (c:City) RETURN count(c)").Scalar<int>());
        for (int i = 2; i <= 300; i++)
        {
            writer.Query("CREATE (:City {name: $name})", ("name", $"city {i}"));
            if (i % 97 == 0)
                writer.Checkpoint();
            Assert.Equal(i, reader.Query("MATCH (c:City) RETURN count(c)").Scalar<int>());
            Assert.Equal(i, reader.LastCommit);
        }

        Assert.Equal(1, held.Query("MATCH (c:City) RETURN count(c)").Scalar<int>());
        Assert.Equal(GraphFileProblem.ReadOnly, Assert.Throws<GraphFileException>(() => reader.Query("CREATE ()")).Problem);
    }

    [Fact]
    public void A_second_writer_is_told_who_the_first_is()
    {
        using SqliteGraph writer = SqliteGraph.Open(_folder.File());
        GraphFileException error = Assert.Throws<GraphFileException>(() => SqliteGraph.Open(_folder.File()));
        Assert.Equal(GraphFileProblem.InUse, error.Problem);
        Assert.Contains($"process {Environment.ProcessId} on", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_to_read_must_exist()
    {
        GraphFileException error =
            Assert.Throws<GraphFileException>(() => SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { ReadOnly = true }));
        Assert.StartsWith("There is no such file, and it was to be opened to read only.", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File()));
    }

    private static IEnumerable<string> Lines(QueryResult result) =>
        result.Select(row => string.Join('|', Enumerable.Range(0, row.Count).Select(i => $"{row[i]}")));
}
