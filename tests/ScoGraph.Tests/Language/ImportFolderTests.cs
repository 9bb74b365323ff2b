namespace ScoGraph.Tests.Language;

/// <summary>What LOAD CSV may read: what its folder holds, and nothing else.</summary>
public sealed class ImportFolderTests : IDisposable
{
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("scograph");

    public void Dispose() => _outside.Delete(recursive: true);

    [Fact]
    public void Without_a_folder_nothing_is_read()
    {
        using Graph graph = new();
        QueryException error = Assert.Throws<QueryException>(() => graph.Query("LOAD CSV FROM 'a.csv' AS row RETURN row"));
        Assert.Equal(("NoImportFolder", ErrorPhase.Runtime), (error.Detail, error.Phase));
        Assert.Contains("ImportFolder", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_may_be_an_option_of_the_graph()
    {
        DirectoryInfo folder = Inside();
        using Graph graph = new(new GraphOptions { Queries = new QueryOptions { ImportFolder = folder.FullName } });
        Assert.Equal("1", graph.Query("LOAD CSV FROM 'a.csv' AS row RETURN row[0]").Scalar<string>());
        Assert.Equal("1", graph.Stream("LOAD CSV FROM 'a.csv' AS row RETURN row[0]").Single().Get<string>(0));
        Assert.Throws<QueryException>(() => graph.Query("LOAD CSV FROM 'a.csv' AS row RETURN row", null, new QueryOptions()));
    }

    [Theory]
    [InlineData("link.csv")]
    [InlineData("linked/secret.csv")]
    [InlineData("file:///linked/secret.csv")]
    public void Links_are_not_followed(string location)
    {
        DirectoryInfo folder = Inside();
        File.WriteAllText(Path.Combine(_outside.FullName, "secret.csv"), "secret\n");
        if (!TryLink(folder))
            return;
        QueryException error = Assert.Throws<QueryException>(() => Read(folder, location));
        Assert.Equal("InvalidFileLocation", error.Detail);
        Assert.DoesNotContain(_outside.FullName, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_same_beginning_beside_the_folder_is_outside()
    {
        DirectoryInfo folder = Inside();
        File.WriteAllText(folder.FullName + "-secret.csv", "secret\n");
        Assert.Throws<QueryException>(() => Read(folder, "../inside-secret.csv"));
    }

    [Fact]
    public void A_large_file_is_read_row_by_row()
    {
        DirectoryInfo folder = Inside();
        using (StreamWriter file = File.CreateText(Path.Combine(folder.FullName, "large.csv")))
        {
            for (int i = 0; i < 200_000; i++)
                file.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i},\"row {i}\""));
        }

        using Graph graph = new();
        QueryOptions options = new() { ImportFolder = folder.FullName, Limits = new QueryLimits { MaxMemory = 100_000 } };
        QueryResult result = graph.Query(
            "LOAD CSV FROM 'large.csv' AS row RETURN count(*) AS n, max(toInteger(row[0])) AS m", null, options);
        Assert.Equal((200_000L, 199_999L), (result[0].Get<long>("n"), result[0].Get<long>("m")));
    }

    private static QueryResult Read(DirectoryInfo folder, string location)
    {
        using Graph graph = new();
        return graph.Query(
            "LOAD CSV FROM $location AS row RETURN row", new Dictionary<string, object?> { ["location"] = location },
            new QueryOptions { ImportFolder = folder.FullName });
    }

    private DirectoryInfo Inside()
    {
        DirectoryInfo folder = _outside.CreateSubdirectory("inside");
        File.WriteAllText(Path.Combine(folder.FullName, "a.csv"), "1,2\n");
        return folder;
    }

    /// <summary>False where the system does not let this user make links.</summary>
    private bool TryLink(DirectoryInfo folder)
    {
        try
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.csv"), Path.Combine(_outside.FullName, "secret.csv"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "linked"), _outside.FullName);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
