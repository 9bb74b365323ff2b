namespace ScoGraph.Sqlite.Tests;

/// <summary>What was taken of a graph in a file, when the file is closed.</summary>
public sealed class ClosedFileTests : IDisposable
{
    private const int Towns = 3000;
    private const string Ask = "MATCH (a:Town)-[r:ROAD]->(b:Town) RETURN count(r), sum(r.length), count(DISTINCT b.name), collect(a.number)[7]";

    private readonly TestFolder _folder = new();

    public ClosedFileTests()
    {
        using Graph towns = new();
        towns.Query($"UNWIND range(1, {Towns}) AS i CREATE (:Town {{number: i, name: 'town ' + i}})");
        towns.Query("MATCH (a:Town), (b:Town {number: a.number % 700 + 1}) CREATE (a)-[:ROAD {length: a.number}]->(b)");
        towns.Query("MATCH (a:Town {number: 1}), (b:Town) CREATE (a)-[:ROAD {length: 1}]->(b)");
        SqliteGraph.Create(_folder.File(), towns);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_is_whole_and_goes_on(bool readOnly)
    {
        Graph copy;
        string before;
        using (SqliteGraph graph = Open(readOnly))
        {
            copy = graph.Copy();
            before = graph.Query(Ask).ToText();
        }

        using (copy)
        {
            Assert.Equal(before, copy.Query(Ask).ToText());
            copy.Query("CREATE (:Town {number: -1})");
            Assert.Equal(Towns + 1, copy.Query("MATCH (t:Town) RETURN count(*)").Scalar<int>());
        }
    }

    [Fact]
    public void Views_and_elements_say_that_the_file_is_closed()
    {
        GraphView view;
        QueryResult held;
        Node read;
        using (SqliteGraph graph = Open(readOnly: false))
        {
            view = graph.Snapshot();
            held = graph.Query("MATCH (t:Town) WHERE id(t) = 2000 RETURN t");
            read = graph.Query("MATCH (t:Town) WHERE id(t) = 10 RETURN t").Scalar<Node>();
        }

        Assert.Throws<ObjectDisposedException>(() => view.Query(Ask));
        Assert.Throws<ObjectDisposedException>(view.Schema);
        Assert.Contains("graph.Copy()", Assert.Throws<ObjectDisposedException>(held.Scalar<Node>).Message, StringComparison.Ordinal);
        Assert.Equal("town 11", read.Properties["name"]);
    }

    [Fact]
    public async Task Questions_that_run_while_the_file_is_closed_end_in_that_error()
    {
        for (int round = 0; round < 20; round++)
        {
            SqliteGraph graph = SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { MemoryBudget = 1 << 20 });
            using Barrier begun = new(5);
            Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                begun.SignalAndWait();
                while (true)
                    graph.Query(Ask);
            }))];
            begun.SignalAndWait();
            graph.Query("MATCH (t:Town {number: 5}) RETURN t.name");
            graph.Dispose();
            foreach (Task reader in readers)
                await Assert.ThrowsAsync<ObjectDisposedException>(() => reader);
        }
    }

    private SqliteGraph Open(bool readOnly) => SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { ReadOnly = readOnly });
}
