namespace ScoGraph.Properties;

/// <summary>
/// A condition that is not repeatable runs as often as it is written to: for each row, each match, each walk. Of a thousand fair coins more
/// than 400 and fewer than 600 fall heads; the seed makes it the same each time.
/// </summary>
public sealed class RandomNumberTests
{
    [Theory]
    [InlineData("UNWIND range(1, 1000) AS x WITH x WHERE rand() < 0.5 RETURN count(x) AS found")]
    [InlineData("MATCH (a:N) WHERE rand() < 0.5 RETURN count(a) AS found")]
    [InlineData("MATCH (a:N) WHERE rand() < 0.5 MATCH (b:One) RETURN count(b) AS found")]
    [InlineData("MATCH (b:One) MATCH (a:N) WHERE rand() < 0.5 RETURN count(*) AS found")]
    [InlineData("MATCH (a:N) WHERE EXISTS { MATCH (b:One) WHERE rand() < 0.5 } RETURN count(*) AS found")]
    [InlineData("MATCH (a:N) WHERE size(COLLECT { MATCH (b:One) WHERE rand() < 0.5 RETURN b }) = 1 RETURN count(a) AS found")]
    [InlineData("MATCH (a:N) OPTIONAL MATCH (b:One) WHERE rand() < 0.5 RETURN count(b) AS found")]
    [InlineData("UNWIND range(1, 1000) AS x WITH x WHERE [y IN [rand()] WHERE y < 0.5 | y] <> [] RETURN count(x) AS found")]
    [InlineData("MATCH (a:N), (b:One) WHERE rand() < 0.5 AND a.i >= 0 RETURN count(*) AS found")]
    [InlineData("MATCH (a:N)-[:TO]->(b:One) WHERE rand() < 0.5 RETURN count(*) AS found")]
    [InlineData("MATCH (a:N) WITH a ORDER BY a.i WHERE rand() < 0.5 RETURN count(*) AS found")]
    [InlineData("UNWIND range(1, 1000) AS x WITH DISTINCT x WHERE rand() < 0.5 RETURN count(*) AS found")]
    public void A_condition_runs_as_often_as_it_is_written_to(string query)
    {
        using Graph graph = new();
        graph.Query("CREATE (b:One) WITH b UNWIND range(1, 1000) AS i CREATE (:N {i: i})-[:TO]->(b)");
        long found = graph.Query(query, null, new QueryOptions { RandomSeed = 7 }).Single().Get<long>("found");
        Assert.InRange(found, 400, 600);
    }

    [Fact]
    public void A_property_compared_with_a_new_value_each_time_is_not_sought()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(0, 999) AS i CREATE (:N {i: i % 2})");
        const string query = "MATCH (a:N) WHERE a.i = toInteger(rand() * 2) RETURN count(a) AS found";
        Assert.InRange(graph.Query(query, null, new QueryOptions { RandomSeed = 7 }).Single().Get<long>("found"), 400, 600);
    }
}
