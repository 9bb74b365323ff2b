namespace ScoGraph.Tests.Robustness;

/// <summary>
/// An element is a parameter of queries to its own graph, in whatever state or transaction, and to copies that have it; elsewhere its id
/// would name another one, so it is refused.
/// </summary>
public sealed class ForeignElementTests
{
    private const string Make = "CREATE p = (a:A {v: 1})-[r:R]->(b:B) RETURN a, r, p";

    public static TheoryData<string> Shapes => ["a", "r", "p", "in a list", "in a map"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_another_graph_it_is_refused(string shape)
    {
        using Graph graph = new(), other = new();
        other.Query(Make);
        object foreign = Element(graph.Query(Make), shape);
        foreach (string query in (string[])["RETURN $x AS x", "CREATE (:New) RETURN $x AS x", "MATCH (n) WHERE n = $x RETURN n"])
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => other.Query(query, ("x", foreign)));
            Assert.Contains("$x", error.Message, StringComparison.Ordinal);
            Assert.Contains("another graph", error.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => other.Stream("RETURN $x", new Dictionary<string, object?> { ["x"] = foreign }).Count());

        Assert.Equal(2, other.Query("MATCH (n) RETURN count(n)").Scalar<long>());
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_its_own_graph_it_is_taken(string shape)
    {
        using Graph graph = new();
        object element = Element(graph.Query(Make), shape);
        graph.Query("CREATE (:Later)");
        Assert.Single(graph.Query("RETURN $x AS x", ("x", element)));
        Assert.Single(graph.Snapshot().Query("RETURN $x AS x", ("x", element)));
        using Transaction transaction = graph.BeginTransaction();
        transaction.Query("CREATE (:Latest)");
        Assert.Single(transaction.Query("RETURN $x AS x", ("x", element)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_copy_takes_what_it_was_copied_with(string shape)
    {
        using Graph graph = new();
        object before = Element(graph.Query(Make), shape);
        using Graph copy = graph.Copy(), second = copy.Copy();
        object after = Element(graph.Query(Make), shape);
        foreach (Graph each in (Graph[])[copy, second])
        {
            Assert.Single(each.Query("RETURN $x AS x", ("x", before)));
            Assert.Throws<ArgumentException>(() => each.Query("RETURN $x AS x", ("x", after)));
            object own = Element(each.Query(Make), shape);
            Assert.Single(each.Query("RETURN $x AS x", ("x", own)));
            Assert.Throws<ArgumentException>(() => graph.Query("RETURN $x AS x", ("x", own)));
        }
    }

    /// <summary>Ids of what was rolled back are given to nothing else, and nothing stands under them.</summary>
    [Theory]
    [InlineData("RETURN labels($x) AS x")]
    [InlineData("RETURN properties($x) AS x")]
    [InlineData("MATCH (n) WHERE n = $x RETURN n")]
    [InlineData("WITH $x AS n MATCH (n)-->(m) RETURN m")]
    [InlineData("WITH $x AS n SET n.v = 1")]
    [InlineData("RETURN $x AS x")]
    public void Of_a_transaction_that_was_rolled_back_it_is_empty(string query)
    {
        using Graph graph = new();
        Node lost;
        using (Transaction transaction = graph.BeginTransaction())
            lost = transaction.Query("UNWIND range(1, 5000) AS i CREATE (n:A {v: i}) RETURN n").Last().Get<Node>("n");
        graph.TryQuery(query, new Dictionary<string, object?> { ["x"] = lost }, out QueryResult? result, out QueryException? error);
        Assert.True(result is not null || error is not null);
        Assert.Equal(0, graph.Query("MATCH (n) RETURN count(n)").Scalar<long>());
    }

    private static object Element(QueryResult result, string shape)
    {
        Row row = result.Single();
        return shape switch
        {
            "in a list" => new List<object?> { 1, row["a"] },
            "in a map" => new Dictionary<string, object?> { ["k"] = new[] { row["r"] } },
            _ => row[shape]!,
        };
    }
}
