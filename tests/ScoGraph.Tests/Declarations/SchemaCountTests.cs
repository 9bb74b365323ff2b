using ScoGraph.Results;

namespace ScoGraph.Tests.Declarations;

/// <summary>What statements about indexes and constraints count as changed.</summary>
public sealed class SchemaCountTests
{
    [Fact]
    public void Indexes_and_constraints_are_counted()
    {
        using Graph graph = new();
        Assert.Equal(new UpdateCounts { IndexesAdded = 1 }, graph.Query("CREATE INDEX a FOR (n:A) ON (n.x)").Updates);
        Assert.Equal(UpdateCounts.None, graph.Query("CREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.x)").Updates);
        Assert.Equal(new UpdateCounts { ConstraintsAdded = 1 }, graph.Query("CREATE CONSTRAINT b FOR (n:B) REQUIRE n.x IS UNIQUE").Updates);
        Assert.Equal(new UpdateCounts { IndexesRemoved = 1 }, graph.Query("DROP INDEX a").Updates);
        Assert.Equal(UpdateCounts.None, graph.Query("DROP INDEX a IF EXISTS").Updates);
        Assert.Equal(new UpdateCounts { ConstraintsRemoved = 1 }, graph.Query("DROP CONSTRAINT b").Updates);
    }

    [Fact]
    public void They_are_told_in_words() => Assert.Equal(
        "1 index added, 2 indexes removed, 1 constraint added, 2 constraints removed", UpdateText.Write(new UpdateCounts
        {
            IndexesAdded = 1,
            IndexesRemoved = 2,
            ConstraintsAdded = 1,
            ConstraintsRemoved = 2,
        }));
}
