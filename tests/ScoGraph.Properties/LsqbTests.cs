using ScoGraph.SideBySide;

namespace ScoGraph.Properties;

/// <summary>The Labelled Subgraph Query Benchmark on its example data: nine queries, nine published counts.</summary>
public sealed class LsqbTests
{
    [LsqbFact]
    public void The_example_gives_the_published_counts()
    {
        using Graph graph = new(DataFolder.Load(Path.Combine(LsqbFactAttribute.Folder!, "sfexample")));
        long[] counts = [.. Enumerable.Range(1, 9).Select(
            q => graph.Query(File.ReadAllText(Path.Combine(LsqbFactAttribute.Folder!, "queries", $"q{q}.cypher"))).Scalar<long>())];
        Assert.Equal([8, 3, 6, 8, 3, 8, 11, 2, 4], counts);
    }
}

/// <summary>A fact that is skipped, and says so, where the benchmark's data are not beside the checkout.</summary>
internal sealed class LsqbFactAttribute : FactAttribute
{
    public static readonly string? Folder = Find();

    public LsqbFactAttribute()
    {
        if (Folder is null)
            Skip = "The data of the Labelled Subgraph Query Benchmark are not beside the checkout (../shared/lsqb).";
    }

    private static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ScoGraph.sln")))
            folder = folder.Parent;
        string beside = Path.Combine(folder?.FullName ?? ".", "..", "shared", "lsqb");
        return folder is not null && Directory.Exists(beside) ? beside : null;
    }
}
