namespace ScoGraph.Properties;

/// <summary>What comparing with the reference found, each by its name.</summary>
public sealed class FoundTests
{
    [Fact]
    public void A_node_that_is_null_matches_no_pattern_of_one_node()
    {
        using Graph graph = new();
        Assert.Empty(graph.Query("OPTIONAL MATCH (n) MATCH (n) RETURN n"));
        Assert.Equal(0, graph.Query("OPTIONAL MATCH (n) RETURN COUNT { MATCH (n) RETURN 1 AS one }").Scalar<long>());
        Assert.False(graph.Query("OPTIONAL MATCH (n) RETURN EXISTS { (n) }").Scalar<bool>());
        graph.Query("CREATE (:A)");
        Assert.Equal(1, graph.Query("OPTIONAL MATCH (n:A) MATCH (n) RETURN count(*)").Scalar<long>());
    }
}
