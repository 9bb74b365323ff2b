namespace ScoGraph.Tests.Declarations;

/// <summary>Declared indexes in queries: used where they are declared, and right wherever they are asked.</summary>
public sealed class IndexTests : IDisposable
{
    private const string Range = "MATCH (c:City) WHERE c.size > 990 RETURN collect(c.size) AS sizes";

    private readonly Graph _graph = new();

    public IndexTests() => _graph.Query("UNWIND range(1, 1000) AS n CREATE (:City {size: n})");

    public void Dispose() => _graph.Dispose();

    private string Plan(string query) => _graph.Query("EXPLAIN " + query).Plan!;

    private static string Sizes(QuerySource source) => string.Join(' ', source.Query(Range).Scalar<List<long>>());

    [Fact]
    public void A_plan_is_made_anew_when_an_index_is_declared_or_dropped()
    {
        Assert.Contains("NodeScan", Plan(Range), StringComparison.Ordinal);
        string before = Sizes(_graph);
        _graph.Declare(GraphIndex.On("City", "size"));
        Assert.Contains("IndexSeek (c:City by size) where c.size > 990", Plan(Range), StringComparison.Ordinal);
        Assert.Equal(before, Sizes(_graph));
        _graph.Drop("index_City_size");
        Assert.Contains("NodeScan", Plan(Range), StringComparison.Ordinal);
        Assert.Equal(before, Sizes(_graph));
    }

    [Fact]
    public void A_unique_constraint_brings_an_index()
    {
        _graph.Declare(GraphConstraint.Unique("City", "size"));
        Assert.Contains("IndexSeek (c:City by size)", Plan(Range), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_state_has_its_own()
    {
        _graph.Declare(GraphIndex.On("City", "size"));
        GraphView before = _graph.Snapshot();
        using Transaction transaction = _graph.BeginTransaction();
        transaction.Query("MATCH (c:City {size: 995}) SET c.size = 1");
        transaction.Query("CREATE (:City {size: 2000})");
        Assert.Equal("991 992 993 994 996 997 998 999 1000 2000", Sizes(transaction));
        Assert.Equal("991 992 993 994 995 996 997 998 999 1000", Sizes(_graph));
        transaction.Commit();
        Assert.Equal("991 992 993 994 996 997 998 999 1000 2000", Sizes(_graph));
        Assert.Equal("991 992 993 994 995 996 997 998 999 1000", Sizes(before));
    }

    [Fact]
    public void A_statement_sees_its_own_changes()
    {
        _graph.Declare(GraphIndex.On("City", "size"));
        Assert.Equal(
            12,
            _graph.Query("CREATE (:City {size: 1001}), (:City {size: 1002}) WITH * MATCH (c:City) WHERE c.size > 990 RETURN count(*)")
                .Scalar<long>());
    }

    [Fact]
    public void The_first_of_an_order_are_found_without_looking_at_all()
    {
        _graph.Declare(GraphIndex.On("City", "size"));
        QueryResult last = _graph.Query("PROFILE MATCH (c:City) RETURN c.size AS size ORDER BY size DESC LIMIT 2");
        Assert.Equal([1000, 999], last.Select(row => row.Get<long>("size")));
        Assert.Contains("IndexScan (c:City by size descending)  (about 1,000 rows; 2 rows", last.Plan, StringComparison.Ordinal);
        _graph.Query("CREATE (:City)");
        Assert.Null(_graph.Query("MATCH (c:City) RETURN c.size AS size ORDER BY size DESC LIMIT 2").First()["size"]);
    }

    [Fact]
    public void Counting_within_bounds_lists_nothing()
    {
        _graph.Declare(GraphIndex.On("City", "size"));
        QueryResult counted = _graph.Query("PROFILE MATCH (c:City) WHERE 100 < c.size <= 900 RETURN count(*) AS n");
        Assert.Equal(800, counted.Scalar<long>());
        Assert.Contains("CountIndex (c:City by size)", counted.Plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("db.index.fulltext.queryNodes('places', 'osh')")]
    [InlineData("graph.changes(0, 1)")]
    public void What_only_files_answer_is_told(string call)
    {
        using Graph graph = new();
        graph.Declare(GraphIndex.FullText("City", "name").Named("places"));
        Assert.Contains("ScoGraph.Sqlite", Assert.Throws<QueryException>(() => graph.Query($"CALL {call}")).Hint);
    }
}
