namespace ScoGraph.Tests;

/// <summary>The façade: results, errors, limits, files.</summary>
public sealed class GraphTests
{
    [Fact]
    public void Rows_map_to_records_by_name()
    {
        using Graph graph = new();
        graph.Query("CREATE (:City {name: 'Astana', size: 1}), (:City {name: 'Osh', size: 2})");
        IReadOnlyList<City> cities = graph.Query<City>("MATCH (c:City) RETURN c.size AS size, c.name AS name ORDER BY name");
        Assert.Equal([new City("Astana", 1), new City("Osh", 2)], cities);
        InvalidCastException wrong = Assert.Throws<InvalidCastException>(
            () => graph.Query<City>("MATCH (c:City) RETURN c.name AS name, c.name AS size"));
        Assert.Contains("size", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_end_early_and_read_one_state()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 5000) AS i CREATE (:N {i: i})");
        Assert.Equal([1L, 2L, 3L], graph.Stream("UNWIND range(1, 100000000) AS i RETURN i").Take(3).Select(r => r.Get<long>(0)));
        Assert.Equal(5000, graph.Stream("MATCH (n:N) RETURN n.i").Count());
        Assert.Throws<QueryException>(() => graph.Stream("CREATE (n)").Count());
    }

    [Theory]
    [InlineData("MATCH (n RETURN n", ErrorCategory.SyntaxError, "UnexpectedSyntax")]
    [InlineData("RETURN nope(1)", ErrorCategory.SyntaxError, "UnknownFunction")]
    [InlineData("RETURN $missing", ErrorCategory.ParameterMissing, "MissingParameter")]
    [InlineData("RETURN 1 / 0", ErrorCategory.ArithmeticError, "DivisionByZero")]
    [InlineData("RETURN 9223372036854775807 + 1", ErrorCategory.ArithmeticError, "NumberOutOfRange")]
    [InlineData("CREATE (a)-[:R]->(b) DELETE a", ErrorCategory.ConstraintVerificationFailed, "DeleteConnectedNode")]
    public void Mistakes_have_a_category_and_a_detail_and_change_nothing(string query, ErrorCategory category, string detail)
    {
        using Graph graph = new();
        QueryException error = Assert.Throws<QueryException>(() => graph.Query(query));
        Assert.Equal((category, detail), (error.Category, error.Detail));
        Assert.Equal(0, graph.Schema().Nodes);
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_an_ordinary_error()
    {
        using Graph graph = new();
        foreach (char bracket in "([{")
            Assert.Throws<QueryException>(() => graph.Query("RETURN " + new string(bracket, 100_000)));
    }

    [Fact]
    public void Limits_and_cancellation_stop_a_query()
    {
        using Graph graph = new();
        QueryOptions Limited(QueryLimits limits) => new() { Limits = limits };
        const string Endless = "UNWIND range(1, 10000000) AS a UNWIND range(1, 10000000) AS b RETURN count(*)";
        Assert.Equal("TimeLimit", Assert.Throws<QueryException>(() => graph.Query(Endless, null,
            Limited(new() { Timeout = TimeSpan.FromMilliseconds(20) }))).Detail);
        Assert.Equal("RowLimit", Assert.Throws<QueryException>(() => graph.Query("UNWIND range(1, 9) AS a RETURN a", null,
            Limited(new() { MaxRows = 5 }))).Detail);
        Assert.Equal(
            "MemoryLimit",
            Assert.Throws<QueryException>(() => graph.Query("UNWIND range(1, 99999) AS a WITH a ORDER BY a RETURN count(a)", null,
                Limited(new() { MaxMemory = 1000 }))).Detail);
        using CancellationTokenSource source = new(20);
        Assert.Throws<OperationCanceledException>(() => graph.Query(Endless, null, null, source.Token));
        Assert.Equal(
            "ReadOnly", Assert.Throws<QueryException>(() => graph.Query("CREATE (n)", null, new QueryOptions { ReadOnly = true })).Detail);
    }

    [Fact]
    public void A_snapshot_of_a_disposed_graph_says_so()
    {
        Graph graph = new();
        GraphView snapshot = graph.Snapshot();
        graph.Dispose();
        Assert.Throws<ObjectDisposedException>(() => snapshot.Query("RETURN 1"));
        Assert.Throws<ObjectDisposedException>(() => graph.Query("RETURN 1"));
    }

    [Fact]
    public void A_saved_graph_is_read_back_equal_and_a_broken_file_loads_nothing()
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {x: 1.5, at: date('2024-07-03')})-[:R {list: [1, 2]}]->(:B:C {s: 'é'})");
        using MemoryStream first = new(), second = new();
        graph.Save(first);
        first.Position = 0;
        using Graph read = Graph.Load(first, "copy");
        read.Save(second);
        Assert.Equal(first.ToArray(), second.ToArray());
        using MemoryStream cut = new(first.ToArray()[..^10]);
        GraphFormatException error = Assert.Throws<GraphFormatException>(() => Graph.Load(cut, "cut.json"));
        Assert.Contains("cut.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_names_are_warnings_with_the_nearest_name()
    {
        using Graph graph = new();
        graph.Query("CREATE (:Country {name: 'A'})-[:BORDERS]->(:Country {name: 'B'})");
        QueryResult result = graph.Query("MATCH (c:Contry)-[:BORDER]->(d) WHERE d.nme = 'B' RETURN c");
        Assert.Equal(["UnknownRelationshipType", "UnknownLabel", "UnknownProperty"], result.Warnings.Select(w => w.Code));
        Assert.All(result.Warnings, w => Assert.Contains("Did you mean", w.Message, StringComparison.Ordinal));
    }

    private sealed record City(string Name, int Size);
}
