using ScoGraph.SideBySide;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Properties;

/// <summary>The Labelled Subgraph Query Benchmark on its example data: nine queries, nine published counts.</summary>
public sealed class LsqbTests
{
    [LsqbFact]
    public void The_example_gives_the_published_counts()
    {
        using Graph graph = DataFolder.Load(Path.Combine(LsqbFactAttribute.Folder!, "sfexample"));
        long[] counts = [.. Enumerable.Range(1, 9).Select(
            q => graph.Query(File.ReadAllText(Path.Combine(LsqbFactAttribute.Folder!, "queries", $"q{q}.cypher"))).Scalar<long>())];
        Assert.Equal([8, 3, 6, 8, 3, 8, 11, 2, 4], counts);
    }
}
