namespace ScoGraph.Tests.Extending;

/// <summary>Functions and procedures that users add.</summary>
public sealed class ExtensionTests
{
    private static readonly GraphExtension Towns = new("towns")
    {
        Functions =
        [
            new GraphFunction("towns.initial", ["name", "length"], a => ((string?)a[0])?[..(int)(long)(a[1] ?? 1L)]) { Optional = 1 },
            new GraphFunction("towns.fail", [], _ => throw new InvalidOperationException("It rains.")),
            new GraphFunction("towns.odd", [], _ => new object()),
        ],
        Procedures =
        [
            new GraphProcedure("towns.add", ["name"], ["town"], call => call.Query(
                "MERGE (t:Town {name: $name}) RETURN t", new Dictionary<string, object?> { ["name"] = call.Arguments[0] })
                .Select(row => new[] { row[0] })) { Writes = true, Summary = "Makes a town." },
            new GraphProcedure("towns.names", [], ["name"], call => call.Query("MATCH (t:Town) RETURN t.name ORDER BY t.name")
                .Select(row => new[] { row[0] })),
            new GraphProcedure("towns.sneaky", [], ["x"], call => [[call.Query("CREATE (t:Town) RETURN 1 AS x")[0][0]]]),
            new GraphProcedure("towns.clear", [], [], call => { call.Query("MATCH (t:Town) DETACH DELETE t"); return []; }) { Writes = true },
            new GraphProcedure("towns.short", [], ["a", "b"], _ => [[1L]]),
        ],
        LeftOut = new Dictionary<string, string> { ["towns."] = "Towns do little.", ["towns.mayor"] = "Write towns.add." },
    };

    [Fact]
    public void A_function_is_called_by_name()
    {
        using Graph graph = Make();
        Assert.Equal(["O", "Os", null], graph.Query(
            "UNWIND [towns.initial('Osh'), TOWNS.initial('Osh', 2), towns.initial(null)] AS x RETURN x").Select(row => row.Get<string?>(0)));
        Assert.Equal("towns.initial", graph.Query("SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name ORDER BY name")[1][0]);
    }

    [Fact]
    public void A_function_is_called_for_each_row_whatever_it_is_given()
    {
        long calls = 0;
        GraphExtension counting = new("counting")
        {
            Functions =
            [
                new GraphFunction("counting.next", [], _ => ++calls),
                new GraphFunction("counting.add", ["n"], a => calls += (long)a[0]!),
            ],
        };
        using Graph graph = new(new GraphOptions { Extensions = [counting] });
        Assert.Equal([1L, 2L, 3L], graph.Query("UNWIND range(1, 3) AS i RETURN counting.next() AS n").Select(row => row.Get<long>(0)));
        Assert.Equal([13L, 23L], graph.Query("UNWIND range(1, 2) AS i RETURN counting.add(10) AS n").Select(row => row.Get<long>(0)));
    }

    [Fact]
    public void A_procedure_writes_within_the_query_that_calls_it()
    {
        using Graph graph = Make();
        QueryResult made = graph.Query(
            "UNWIND ['Osh', 'Ufa', 'Osh'] AS n CALL towns.add(n) YIELD town SET town.seen = coalesce(town.seen, 0) + 1 RETURN town.name AS t");
        Assert.Equal(["Osh", "Ufa", "Osh"], made.Select(row => row.Get<string>("t")));
        Assert.Equal(2, made.Updates.NodesCreated);
        Assert.Equal(["Osh", "Ufa"], graph.Query("CALL towns.names()").Select(row => row.Get<string>("name")));
        Assert.Equal(2, graph.Query("CALL towns.clear()").Updates.NodesDeleted);
    }

    [Fact]
    public void A_query_that_fails_keeps_nothing_of_a_procedure()
    {
        using Graph graph = Make();
        Assert.Throws<QueryException>(() => graph.Query("CALL towns.add('Osh') YIELD town RETURN 1 / 0"));
        Assert.Empty(graph.Query("CALL towns.names()"));
    }

    [Fact]
    public void A_procedure_takes_its_rows_before_it_writes()
    {
        using Graph graph = Make();
        graph.Query("CREATE (:Town {name: 'Osh'})");
        Assert.Single(graph.Query("MATCH (t:Town) CALL towns.add('New') YIELD town RETURN town"));
    }

    [Theory]
    [InlineData("RETURN towns.fail() AS x", "towns.fail: It rains.")]
    [InlineData("RETURN towns.odd() AS x", "towns.odd: ")]
    [InlineData("CALL towns.sneaky()", "towns.sneaky: ")]
    [InlineData("CALL towns.short()", "1 values; it has 2 columns")]
    [InlineData("RETURN towns.initial() AS x", "takes 1 to 2 arguments")]
    [InlineData("RETURN EXISTS { CALL towns.add('x') YIELD town RETURN town } AS x", "cannot be called inside EXISTS")]
    [InlineData("CALL towns.mayor()", "Write towns.add.")]
    [InlineData("RETURN towns.road() AS x", "Towns do little.")]
    public void What_goes_wrong_is_said_with_a_place(string query, string message)
    {
        using Graph graph = Make();
        QueryException error = Assert.Throws<QueryException>(() => graph.Query(query));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.True(error.Column > 0);
    }

    [Fact]
    public void A_reading_query_is_refused_a_procedure_that_writes()
    {
        using Graph graph = Make();
        Assert.Throws<QueryException>(() => graph.Snapshot().Query("CALL towns.add('Osh') YIELD town RETURN town"));
    }

    [Fact]
    public void Names_are_checked()
    {
        Assert.Throws<ArgumentException>(() => new GraphExtension(" "));
        Assert.Throws<ArgumentException>(() => new GraphFunction("a b", [], _ => null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GraphFunction("a.b", [], _ => null) { Optional = 1 });
        GraphExtension taken = new("taken") { Functions = [new GraphFunction("toupper", ["x"], _ => null)] };
        Assert.Throws<ArgumentException>(() => new Graph(new GraphOptions { Extensions = [taken] }));
        Assert.Throws<ArgumentException>(() => new Graph(new GraphOptions { Extensions = [Towns, Towns] }));
    }

    private static Graph Make() => new(new GraphOptions { Extensions = [Towns] });
}
