using ScoGraph.Sql.Tests.Kit;

namespace ScoGraph.Sql.Tests;

/// <summary>When statements run, and when a plan runs without SQL.</summary>
public sealed class CutRunTests
{
    [DuckDbFact]
    public void What_the_database_cannot_compute_is_computed_without_it()
    {
        using LoadedGraph graph = LoadedGraph.Of("CREATE (:N {x: 9223372036854775807}), (:N {x: 1})");
        // The second condition leaves out what would overflow; a database may compute both.
        Assert.Equal(1, graph.Cut.Query("MATCH (n:N) WHERE n.x < 9 AND n.x + 1 > 0 RETURN count(*)").Scalar<long>());
        QueryException plain = Assert.Throws<QueryException>(() => graph.Plain.Query("MATCH (n:N) RETURN sum(n.x)"));
        QueryException cut = Assert.Throws<QueryException>(() => graph.Cut.Query("MATCH (n:N) RETURN sum(n.x)"));
        Assert.Equal(plain.Message, cut.Message);
        Assert.True(graph.Statements > 0);
    }

    [DuckDbFact]
    public void A_parameter_of_another_kind_is_compared_without_SQL()
    {
        using LoadedGraph graph = LoadedGraph.Of(Town.Statements);
        const string query = "MATCH (p:Person) WHERE p.born = $born RETURN p.name";
        Assert.Equal("Bob", graph.Cut.Query(query, ("born", 1975)).Scalar<string>());
        Assert.Equal("Bob", graph.Cut.Query(query, ("born", 1975.0)).Scalar<string>());
        Assert.Equal(2, graph.Statements);
        Assert.Empty(graph.Cut.Query(query, ("born", "1975")));
        Assert.Empty(graph.Cut.Query(query, ("born", 1975.5)));
        Assert.Empty(graph.Cut.Query(query, ("born", null)));
        Assert.Equal(2, graph.Statements);
    }

    [DuckDbFact]
    public void A_list_that_is_a_parameter_is_taken_apart_in_SQL_if_its_items_are_of_one_kind()
    {
        using LoadedGraph graph = LoadedGraph.Of(Town.Statements);
        (string Query, object?[] Lists)[] cases =
        [
            ("UNWIND $list AS x MATCH (p:Person {name: x}) RETURN x, p.name", [new[] { "Ann", "Cid", "Ann" }, new[] { "Ann" }]),
            ("UNWIND $list AS x MATCH (p:Person) WHERE p.born >= x RETURN x, p.name", [new[] { 1975, 1980 }, new[] { 1975 }]),
            ("MATCH (p:Person) UNWIND $list AS x RETURN p.name, x", [new[] { 1.5, double.NaN }, new[] { true }, new[] { 7 }]),
        ];
        int statements = 0;
        foreach ((string query, object?[] lists) in cases)
        {
            foreach (object? list in lists)
            {
                Assert.Equal(Answer(graph.Plain, query, list), Answer(graph.Cut, query, list));
                Assert.Equal(++statements, graph.Statements);
            }

            foreach (object? list in new object?[] { Array.Empty<int>(), null, 5 })
                Assert.Equal(Answer(graph.Plain, query, list), Answer(graph.Cut, query, list));
            statements = graph.Statements;
            object?[] mixed = ["Ann", 1975, null];
            Assert.Equal(Answer(graph.Plain, query, mixed), Answer(graph.Cut, query, mixed));
            statements = graph.Statements;
        }

        static List<string> Answer(Graph graph, string query, object? list) => [.. graph.Query(query, ("list", list))
            .Select(row => string.Join(" | ", row.Columns.Select((_, i) => ExactText.Of(row[i])))).Order(StringComparer.Ordinal)];
    }

    [DuckDbFact]
    public void A_missing_parameter_and_a_negative_limit_are_the_errors_of_our_own_engine()
    {
        using LoadedGraph graph = LoadedGraph.Of(Town.Statements);
        foreach (string query in (string[])["MATCH (p:Person) WHERE p.born = $born RETURN p", "MATCH (p:Person) RETURN p LIMIT $most"])
        {
            (string, object?)[] parameters = query.Contains("most", StringComparison.Ordinal) ? [("most", -1)] : [];
            QueryException plain = Assert.Throws<QueryException>(() => graph.Plain.Query(query, parameters));
            Assert.Equal(plain.Message, Assert.Throws<QueryException>(() => graph.Cut.Query(query, parameters)).Message);
        }
    }

    [DuckDbFact]
    public void A_state_that_the_database_does_not_see_is_read_without_it()
    {
        using LoadedGraph graph = LoadedGraph.Of(Town.Statements);
        const string count = "MATCH (p:Person) RETURN count(*)";
        Assert.Equal(4, graph.Cut.Query(count).Scalar<long>());
        using (Transaction transaction = graph.Cut.BeginTransaction())
        {
            transaction.Query("CREATE (:Person)");
            Assert.Equal(5, transaction.Query(count).Scalar<long>());
        }

        Assert.Equal(1, graph.Statements);
        graph.Cut.Query("CREATE (:Person)");
        Assert.Equal(5, graph.Cut.Query(count).Scalar<long>());
        Assert.Equal(1, graph.Statements);
        Assert.DoesNotContain("SELECT", graph.Cut.Query("EXPLAIN " + count).Plan, StringComparison.Ordinal);
    }

    [DuckDbFact]
    public void PROFILE_tells_the_rows_that_a_statement_gave()
    {
        using LoadedGraph graph = LoadedGraph.Of(Town.Statements);
        string plan = graph.Cut.Query("PROFILE MATCH (p:Person) WHERE p.born > 0 RETURN toUpper(p.name)").Plan!;
        Assert.Matches(@"ForeignRows .*; 3 rows", plan);
        Assert.Contains("SELECT", plan, StringComparison.Ordinal);
    }

    [DuckDbFact]
    public void Rows_that_are_not_wanted_are_not_read()
    {
        using LoadedGraph graph = LoadedGraph.Of(Town.Statements);
        Assert.Single(graph.Cut.Query("MATCH (p:Person), (q), (r) RETURN toLower(p.name) AS name LIMIT 1"));
        foreach (Row row in graph.Cut.Stream("MATCH (p:Person), (q), (r) RETURN p.name"))
        {
            Assert.NotNull(row);
            break;
        }

        Assert.Equal(4, graph.Cut.Query("MATCH (p:Person) RETURN count(*)").Scalar<long>());
    }

    [DuckDbFact]
    public void Evidence_is_the_same_with_SQL()
    {
        using LoadedGraph graph = LoadedGraph.Of(Town.Statements);
        QueryOptions options = new() { Evidence = true };
        foreach (string query in (string[])
        [
            "MATCH (p:Person)-[k:KNOWS]->(q) WHERE p.born > 0 RETURN q.name AS name",
            "MATCH (p:Person)-[:LIVES_IN]->(t) RETURN t.name AS name, count(*) AS n",
            "MATCH (p:Person) WHERE NOT (p)-[:KNOWS]->(:Author) RETURN DISTINCT p.born AS born",
            "MATCH (p:Person) OPTIONAL MATCH (p)-[:WROTE]->(b) RETURN p.name AS name, b.name AS book",
        ])
        {
            Assert.Equal(Why(graph.Plain, query), Why(graph.Cut, query));
        }

        List<string> Why(Graph asked, string query) =>
            [.. asked.Query(query, null, options).Select(row => row.Why().ToString()!).Order(StringComparer.Ordinal)];
    }
}
