using ScoGraph.Knowledge;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Postgres.Tests;

/// <summary>A whole graph that is written at once.</summary>
public sealed class CreateTests
{
    [PostgresFact]
    public void The_built_in_graph_is_written_and_found_again()
    {
        string schema = TestServer.NewSchema();
        PostgresGraphOptions options = new() { Schema = schema };
        using Graph built = KnowledgeGraph.CopyOfSco(new GraphOptions());
        PostgresGraph.Create(TestServer.Address, built, options, "me", "why not");
        using PostgresGraph graph = TestServer.Open(schema);
        Assert.Equal(SnapshotDump.Lines(built.ReadState()), SnapshotDump.Lines(graph.ReadState()));
        SnapshotChecks.Consistent(graph.ReadState());
        PostgresGraphException refused = Assert.Throws<PostgresGraphException>(
            () => PostgresGraph.Create(TestServer.Address, built, options));
        Assert.Equal(PostgresGraphProblem.NotEmpty, refused.Problem);
        graph.Query("MATCH (c:Country) SET c.seen = true");
        Assert.True(graph.Query("MATCH (c:Country {seen: true}) RETURN count(*)").Scalar<long>() > 10);
    }
}
