using ScoGraph.SideBySide;
using ScoGraph.Sql.Tests.Kit;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Sql.Tests;

/// <summary>The Labelled Subgraph Query Benchmark on its example data, wholly in SQL.</summary>
public sealed class LsqbCutTests
{
    [DuckDbLsqbFact]
    public void All_nine_queries_run_wholly_in_SQL_and_give_the_published_counts()
    {
        using LoadedGraph graph = new(DataFolder.Load(Path.Combine(LsqbFactAttribute.Folder!, "sfexample")));
        string[] queries = [.. Enumerable.Range(1, 9).Select(
            q => File.ReadAllText(Path.Combine(LsqbFactAttribute.Folder!, "queries", $"q{q}.cypher")))];
        Assert.All(queries, query => Assert.StartsWith(
            "ForeignRows", graph.Cut.Query("EXPLAIN " + query).Plan!.Split('\n')[1], StringComparison.Ordinal));
        Assert.Equal([8, 3, 6, 8, 3, 8, 11, 2, 4], queries.Select(query => graph.Cut.Query(query).Scalar<long>()));
    }
}
