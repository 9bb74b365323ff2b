namespace ScoGraph.Tests.Evidence;

/// <summary>graph.WhyNot: at which part of a query an expected row is lost, and what comes near.</summary>
public sealed class WhyNotTests
{
    private const string Facts = """
        CREATE (osh:Town:Old {key: 'osh', name: 'Osh', people: 300}), (naryn:Town {key: 'naryn', name: 'Naryn', people: 40}),
            (talas:Village {key: 'talas', name: 'Talas', people: 5}),
            (osh)-[:ROAD {citations: ['atlas#4'], evidence: 'stated', lanes: 2}]->(naryn), (naryn)-[:RAIL]->(talas)
        """;

    [Theory]
    [InlineData("MATCH (t:Town) RETURN t.name AS a", "a", "Ohs", "(t:Town)")]
    [InlineData("MATCH (t:Town) RETURN t.name AS a", "a", "Talas", "Town")]
    [InlineData("MATCH (t) RETURN t AS a", "a", "bishkek", "(t)")]
    [InlineData("MATCH (t:Town) RETURN t AS a", "a", "talas", "Town")]
    [InlineData("MATCH (t:Town {people: 300}) RETURN t.name AS a", "a", "Naryn", "people: 300")]
    [InlineData("MATCH (t:Town) WHERE t.people > 1 AND t.people > 100 RETURN t.name AS a", "a", "Naryn", "t.people > 100")]
    [InlineData("MATCH (t:Town)-[:ROAD]->(o) RETURN t.name AS a", "a", "Naryn", "-[:ROAD]->")]
    [InlineData("MATCH (t:Town)-[:ROAD {lanes: 4}]->(o) RETURN t.name AS a", "a", "Osh", "lanes: 4")]
    [InlineData("MATCH (t:Town)-[:ROAD]->(o:Village) RETURN t.name AS a", "a", "Osh", "Village")]
    [InlineData("MATCH (t:Town) MATCH (t)-[:RAIL*1..2]->(o) RETURN t.name AS a", "a", "Osh", "-[:RAIL*1..2]->")]
    [InlineData("MATCH (t:Town) OPTIONAL MATCH (t)-[:RAIL]->(o) WHERE o.people > 9 RETURN o.name AS a", "a", "Talas", "o.people > 9")]
    [InlineData("MATCH (t) WITH t AS u WHERE u.people < 100 RETURN u.name AS a", "a", "Osh", "u.people < 100")]
    [InlineData("MATCH (t) WITH t.name AS n, count(*) AS c WHERE c > 1 RETURN n AS a", "a", "Osh", "c > 1")]
    [InlineData("MATCH (t) RETURN t.name AS a ORDER BY a LIMIT 1", "a", "Osh", "1")]
    [InlineData("MATCH (t) RETURN t.name AS a ORDER BY a SKIP 2", "a", "Osh", "2")]
    [InlineData("UNWIND [] AS x MATCH (t) RETURN t.name AS a", "a", "Osh", "UNWIND [] AS x")]
    [InlineData("MATCH (t) CALL (t) { MATCH (t)-[:ROAD]->(o) RETURN o } RETURN t.name AS a", "a", "Talas",
        "CALL (t) { MATCH (t)-[:ROAD]->(o) RETURN o }")]
    [InlineData("MATCH p = (t {name: 'Osh'})-[*]->(o) WHERE length(p) > 2 RETURN t.name AS a", "a", "Osh", "length(p) > 2")]
    [InlineData("MATCH (t)-->(o {people: t.people}) RETURN t.name AS a", "a", "Osh", "(t)-->(o {people: t.people})")]
    [InlineData("MATCH (t:Town) RETURN toUpper(t.name) AS a", "a", "BISHKEK", "RETURN toUpper(t.name) AS a")]
    public void The_part_that_loses_the_row_is_named(string query, string column, string value, string blamed)
    {
        using Graph graph = new();
        graph.Query(Facts);
        WhyNotAnswer answer = graph.WhyNot(query, new Dictionary<string, object?> { [column] = value });
        Assert.Equal(WhyNotOutcome.Lost, answer.Outcome);
        RowLoss loss = Assert.Single(answer.Losses);
        Assert.Equal(blamed, loss.Blamed.Text);
        Assert.Equal(blamed, query.Substring(loss.Blamed.Start, loss.Blamed.Length));
    }

    [Theory]
    [InlineData("MATCH (t:Town) RETURN t.name AS a, t.people AS b", "Osh")]
    [InlineData("MATCH (t:Town) RETURN t AS a", "osh")]
    [InlineData("MATCH (t:Village) RETURN t.name AS a UNION MATCH (t:Old) RETURN t.name AS a", "Osh")]
    [InlineData("MATCH (t:Town) RETURN t.name AS a ORDER BY t.people DESC LIMIT 1", "Osh")]
    [InlineData("MATCH (t:Town) RETURN *, t.name AS a", "Osh")]
    [InlineData("MATCH p = shortestPath((t {name: 'Osh'})-[*]->(o {name: 'Talas'})) RETURN t.name AS a", "Osh")]
    public void A_row_that_is_there_is_said_to_be(string query, string value)
    {
        using Graph graph = new();
        graph.Query(Facts);
        WhyNotAnswer answer = graph.WhyNot(query, new Dictionary<string, object?> { ["a"] = value });
        Assert.Equal((WhyNotOutcome.Present, "The row is there.\n"), (answer.Outcome, answer.ToString()));
    }

    [Theory]
    [InlineData("CREATE (t {a: 1}) RETURN t.a AS a", "CREATE changes the graph")]
    [InlineData("MATCH (t) CALL (t) { SET t.x = 1 } IN TRANSACTIONS RETURN t.name AS a", "changes the graph")]
    [InlineData("MATCH (t) WHERE rand() < 0.5 RETURN t.name AS a", "chance")]
    [InlineData("MATCH (t) RETURN t NEXT RETURN t.name AS a", "NEXT, WHEN and braces")]
    [InlineData("WHEN true THEN { RETURN 1 AS a } ELSE { RETURN 2 AS a }", "NEXT, WHEN and braces")]
    public void What_cannot_be_followed_is_told(string query, string reason)
    {
        using Graph graph = new();
        graph.Query(Facts);
        WhyNotAnswer answer = graph.WhyNot(query, new Dictionary<string, object?> { ["a"] = "Osh" });
        Assert.Equal(WhyNotOutcome.CannotTell, answer.Outcome);
        Assert.Contains(reason, answer.Reason);
        Assert.Equal(3, graph.Query("MATCH (n) RETURN count(n)").Scalar<long>());
    }

    [Fact]
    public void Nearest_facts_come_with_their_citations_and_views_hide_theirs()
    {
        using Graph graph = new();
        graph.Query(Facts);
        Dictionary<string, object?> expected = new() { ["a"] = "Osh", ["b"] = "Naryn" };
        const string Query = "MATCH (t:Town)-[:RAIL]->(o:Town) WHERE t.people > $least RETURN t.name AS a, o.name AS b";
        Dictionary<string, object?> parameters = new() { ["least"] = 10 };
        RowLoss loss = graph.WhyNot(Query, expected, parameters).Losses[0];
        Assert.Equal(("-[:RAIL]->", "Osh -[ROAD]-> Naryn  [atlas#4]"), (loss.Blamed.Text, loss.Nearest[0].ToString()));
        Assert.Equal(["(t:Town)", "Town", "(o:Town)", "Town"], loss.Held.Select(part => part.Text));

        GraphView view = graph.Believe(facts => facts.NotFrom("atlas"));
        const string Roads = "MATCH (t:Town)-[:ROAD]->(o:Town) RETURN t.name AS a, o.name AS b";
        Assert.Equal(WhyNotOutcome.Present, graph.WhyNot(Roads, expected).Outcome);
        Assert.Equal("-[:ROAD]->", view.WhyNot(Roads, expected).Losses[0].Blamed.Text);

        Dictionary<string, object?> misspelt = new() { ["a"] = "Naran" };
        NearestFact near = graph.WhyNot("MATCH (t:Town) RETURN t.name AS a", misspelt).Losses[0].Nearest[0];
        Assert.Equal("Naryn", ((Node)near.Element)["name"]);
    }

    [Fact]
    public void An_expected_row_that_fits_no_column_is_refused()
    {
        using Graph graph = new();
        Assert.Contains("has no column 'b'; it has 'a'", Assert.Throws<ArgumentException>(
            () => graph.WhyNot("RETURN 1 AS a", new Dictionary<string, object?> { ["b"] = 1 })).Message);
        Assert.Throws<ArgumentException>(() => graph.WhyNot("RETURN 1 AS a", new Dictionary<string, object?> { ["a"] = double.NaN }));
        Assert.Throws<QueryException>(() => graph.WhyNot("MATCH (a RETURN a", new Dictionary<string, object?>()));
    }
}
