using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;

namespace ScoGraph.Properties;

/// <summary>
/// What EXPLAIN says of rows: no operator has more than its bound, and paths of two steps are estimated by samples of them.
/// </summary>
public sealed partial class RowBoundTests
{
    [Property(MaxTest = 150)]
    public void No_operator_has_more_rows_than_its_bound(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 12, mostRelationships: 40);
        if (random.Next(2) == 0)
            graph.Declare(GraphConstraint.Unique("A", "i"));
        if (random.Next(2) == 0)
            RandomGraph.DeclareIndexes(graph);
        for (int i = 0; i < 6; i++)
            Check(graph, RandomQuery.Write(random));
    }

    [Theory]
    [InlineData("MATCH (a:A)-[:R]->(b)<-[:R]-(c) RETURN a, b, c")]
    [InlineData("MATCH (a)-[:R]-(b)-[:S]-(c)-[:R]-(a) RETURN a, b, c")]
    [InlineData("MATCH (a:A)-[:R]->(b) OPTIONAL MATCH (b)-[:S]-(c:B) WITH a, b, c MATCH (c)-[:R|S]->(d) RETURN a, d")]
    [InlineData("MATCH (a)-[r:R*1..2]->(b), (c:B)-[:S]->(b) RETURN a, c")]
    [InlineData("MATCH (a:A {i: 3})-[r]-(b) RETURN r UNION ALL MATCH (b:B)-[r]->(:C) RETURN r")]
    [InlineData("MATCH (a:A) CALL (a) { MATCH (a)-[:R]->(b) RETURN b UNION MATCH (a)<-[:S]-(b) RETURN b } RETURN a, b SKIP 2 LIMIT 5")]
    [InlineData("UNWIND [1, 2, 3] AS i MATCH (a:A {x: i})-[r:S]-(b) MATCH (c)-[r]->(d) RETURN a, c, d")]
    public void No_pattern_has_more_rows_than_its_bound(string query)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            using Graph graph = RandomGraph.Create(new Random(seed), mostNodes: 9, mostRelationships: 60);
            Check(graph, query);
        }
    }

    [Fact]
    public void A_value_that_is_unique_is_found_once_at_most()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 50) AS i CREATE (:N {i: i})");
        Assert.Contains("at most 50", Line(graph, "MATCH (n:N {i: 7}) RETURN n", "NodeSeek"), StringComparison.Ordinal);
        graph.Declare(GraphConstraint.Unique("N", "i"));
        Assert.Contains("at most 1)", Line(graph, "MATCH (n:N {i: 7}) RETURN n", "NodeSeek"), StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Two_steps_of_a_graph_that_is_looked_at_whole_are_estimated_exactly(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random, mostNodes: 9, mostRelationships: 40);
        foreach (string path in new[] { "(a)-[:R]->(x)-[:S]->(y)", "(a)<-[:R]-(x)-[:S]->(y)", "(a)-[:R]->(x)<-[:S]-(y)" })
        {
            long rows = graph.Query($"MATCH {path} RETURN count(*)").Scalar<long>();
            string text = Line(graph, $"MATCH {path} RETURN a, y", "Expand");
            double estimated = double.Parse(Estimate().Match(text).Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(rows - estimated) < 0.06, $"{path}: {rows} rows, {text}");
        }
    }

    [Fact]
    public void Who_is_met_often_has_more_than_the_mean()
    {
        using Graph graph = new();
        graph.Query(
            "CREATE (big:Club {name: 'big'}) WITH big UNWIND range(1, 100) AS i CREATE (:Person {i: i})<-[:MEMBER]-(big), (big)-[:HOLDS]->(:Event)");
        graph.Query("UNWIND range(1, 99) AS i CREATE (:Club {name: 'small'})");
        const string query = "MATCH (p:Person)<-[:MEMBER]-(c:Club)-[:HOLDS]->(e:Event) RETURN p, e";
        // By the mean of all clubs it would be a hundred rows, of each person one event.
        Assert.Contains("about 10,000 rows", Line(graph, query, "Expand"), StringComparison.Ordinal);
    }

    private static string Line(Graph graph, string query, string prefix) => graph.Query($"EXPLAIN {query}").Plan!.Split('\n')
        .First(line => line.StartsWith(prefix, StringComparison.Ordinal));

    private static void Check(Graph graph, string query)
    {
        string[] explained = Lines(graph.Query($"EXPLAIN {query}").Plan!);
        string[] profiled;
        try
        {
            profiled = Lines(graph.Query($"PROFILE {query}").Plan!);
        }
        catch (QueryException)
        {
            return;
        }

        Assert.Equal(explained.Length, profiled.Length);
        foreach ((string bound, string rows) in explained.Zip(profiled))
        {
            if (Bound().Match(bound) is { Success: true } most && Rows().Match(rows) is { Success: true } measured)
                Assert.True(Number(measured) <= Number(most), $"{query}\n{string.Join('\n', explained)}\n{string.Join('\n', profiled)}");
        }
    }

    /// <summary>The plan itself: plans of subqueries run many times, and their bounds are of one run.</summary>
    private static string[] Lines(string plan) => plan.Split("\n\n")[0].TrimEnd().Split('\n');

    private static double Number(Match match) =>
        double.Parse(match.Groups[1].Value, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"at most ([0-9.,e]+[0-9])")]
    private static partial Regex Bound();

    [GeneratedRegex(@"rows; ([0-9,]+) rows")]
    private static partial Regex Rows();

    [GeneratedRegex(@"about ([0-9.,]+) rows")]
    private static partial Regex Estimate();
}
