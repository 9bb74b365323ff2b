
namespace ScoGraph.Sqlite.Tests.Faults;

/// <summary>What users do to a file while it is open.</summary>
public sealed class MovedFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_was_moved_is_not_written_to()
    {
        using (SqliteGraph graph = Opened())
        {
            File.Move(_folder.File(), _folder.File("moved.scograph"));
            Refuses(graph);
            Assert.False(File.Exists(_folder.File()));
            Assert.Equal(["Osh"], Names("moved.scograph"));
            File.Move(_folder.File("moved.scograph"), _folder.File());
            graph.Query("CREATE (:Town {name: 'Uzgen'})");
        }

        Assert.Equal(["Osh", "Uzgen"], Names());
    }

    [Fact]
    public void A_file_that_was_replaced_is_not_written_to()
    {
        using (SqliteGraph other = SqliteGraph.Open(_folder.File("other.scograph")))
            other.Query("CREATE (:Town {name: 'Naryn'})");
        using (SqliteGraph graph = Opened())
        {
            File.Move(_folder.File("other.scograph"), _folder.File(), overwrite: true);
            Refuses(graph);
        }

        Assert.Equal(["Naryn"], Names());
    }

    [Fact]
    public void A_file_that_was_deleted_is_not_written_to()
    {
        using (SqliteGraph graph = Opened())
        {
            File.Delete(_folder.File());
            Refuses(graph);
        }

        Assert.False(File.Exists(_folder.File()));
    }

    [Fact]
    public void A_file_that_was_made_read_only_goes_on_until_it_is_closed()
    {
        using (SqliteGraph graph = Opened())
        {
            File.SetAttributes(_folder.File(), FileAttributes.ReadOnly);
            graph.Query("CREATE (:Town {name: 'Uzgen'})");
        }

        File.SetAttributes(_folder.File(), FileAttributes.Normal);
        Assert.Equal(["Osh", "Uzgen"], Names());
    }

    private SqliteGraph Opened()
    {
        SqliteGraph graph = SqliteGraph.Open(_folder.File());
        graph.Query("CREATE (:Town {name: 'Osh'})");
        return graph;
    }

    private static void Refuses(SqliteGraph graph)
    {
        GraphFileException refused = Assert.Throws<GraphFileException>(() => graph.Query("CREATE (:Town {name: 'Talas'})"));
        Assert.Equal(GraphFileProblem.Failed, refused.Problem);
        Assert.StartsWith("The file was moved, replaced or deleted while it was open", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, graph.Query("MATCH (t:Town) RETURN count(*)").Scalar<long>());
    }

    private string[] Names(string name = "graph.scograph")
    {
        using SqliteGraph graph = SqliteGraph.Open(_folder.File(name));
        return [.. graph.Query("MATCH (t:Town) RETURN t.name ORDER BY t.name").Select(row => (string)row[0]!)];
    }
}
