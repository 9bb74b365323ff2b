using ScoGraph.Knowledge;

namespace ScoGraph.Tests.Views;

/// <summary>What held on a day: how bounds are read, and how it can be asked.</summary>
public sealed class ValidityTests
{
    [Theory]
    [InlineData("{}", "0001-01-01", true)]
    [InlineData("{}", "9999-12-31", true)]
    [InlineData("{from: 2001}", "2000-12-31", false)]
    [InlineData("{from: 2001}", "2001-01-01", true)]
    [InlineData("{to: 2001}", "2001-12-31", true)]
    [InlineData("{to: 2001}", "2002-01-01", false)]
    [InlineData("{from: 2001, to: 2001}", "2001-07-04", true)]
    [InlineData("{from: '2001'}", "2000-12-31", false)]
    [InlineData("{to: '2001'}", "2001-12-31", true)]
    [InlineData("{from: '2001-06'}", "2001-05-31", false)]
    [InlineData("{from: '2001-06'}", "2001-06-01", true)]
    [InlineData("{to: '2000-02'}", "2000-02-29", true)]
    [InlineData("{to: '2000-02'}", "2000-03-01", false)]
    [InlineData("{from: '2001-06-15'}", "2001-06-14", false)]
    [InlineData("{to: '2001-06-15'}", "2001-06-15", true)]
    [InlineData("{to: '2001-06-15T10:00+05:00'}", "2001-06-15", true)]
    [InlineData("{to: '2001-06-15T10:00'}", "2001-06-16", false)]
    [InlineData("{from: date('2001-06-15')}", "2001-06-14", false)]
    [InlineData("{from: date('2001-06-15')}", "2001-06-15", true)]
    [InlineData("{to: date('2001-06-15')}", "2001-06-16", false)]
    [InlineData("{from: localdatetime('2001-06-15T23:59')}", "2001-06-15", true)]
    [InlineData("{to: localdatetime('2001-06-15T00:00')}", "2001-06-15", true)]
    [InlineData("{from: datetime('2001-06-15T23:30-08:00')}", "2001-06-15", true)]
    [InlineData("{to: datetime('2001-06-15T23:30-08:00')}", "2001-06-16", false)]
    [InlineData("{from: date('-0044-03-15'), to: 14}", "0014-08-19", true)]
    public void A_fact_holds_from_its_first_day_to_its_last(string properties, string day, bool holds)
    {
        using Graph graph = Held(properties);
        GraphView view = graph.ValidOn(Day(day));
        Assert.Equal(holds ? 1 : 0, Count(view));
        Assert.Empty(view.Warnings);
    }

    [Theory]
    [InlineData("{from: 'soon'}", "'from' is no day, month or year in 1 relationship of the type HOLDS and does not count; it is 'soon' in relationship 0.")]
    [InlineData("{from: 20010615}", "'from' is no day, month or year in 1 relationship of the type HOLDS and does not count; it is 20010615 in relationship 0.")]
    [InlineData("{from: 2001.0}", "'from' is no day, month or year in 1 relationship of the type HOLDS and does not count; it is 2001.0 in relationship 0.")]
    [InlineData("{to: '2001-02-30'}", "'to' is no day, month or year in 1 relationship of the type HOLDS and does not count; it is '2001-02-30' in relationship 0.")]
    [InlineData("{to: '2001-13'}", "'to' is no day, month or year in 1 relationship of the type HOLDS and does not count; it is '2001-13' in relationship 0.")]
    [InlineData("{to: ' 2001'}", "'to' is no day, month or year in 1 relationship of the type HOLDS and does not count; it is ' 2001' in relationship 0.")]
    [InlineData("{to: '2001-06-15 10:00'}", "'to' is no day, month or year in 1 relationship of the type HOLDS and does not count; it is '2001-06-15 10:00' in relationship 0.")]
    [InlineData("{to: [2001]}", "'to' is no day, month or year in 1 relationship of the type HOLDS and does not count; it is [2001] in relationship 0.")]
    [InlineData("{from: 2025, to: 2024}", "'to' is before 'from' in 1 relationship of the type HOLDS and neither counts; it is so in relationship 0.")]
    public void What_cannot_be_read_hides_nothing_and_is_told_of(string properties, string warning)
    {
        using Graph graph = Held(properties);
        foreach (string day in (string[])["1999-01-01", "2024-06-01", "2030-01-01"])
        {
            GraphView view = graph.ValidOn(Day(day));
            Assert.Equal(1, Count(view));
            Assert.Equal([warning], view.Warnings);
            QueryWarning told = Assert.Single(view.Query("MATCH (n) RETURN n").Warnings);
            Assert.Equal(("UnreadableValidity", warning, 0), (told.Code, told.Message, told.Line));
            Assert.Equal($"UnreadableValidity: {warning}", told.ToString());
            Assert.Equal(warning, Assert.Single(graph.Query("MATCH (n) RETURN n", [], new() { ValidOn = Day(day) }).Warnings).Message);
        }
    }

    [Fact]
    public void One_bound_that_cannot_be_read_leaves_the_other()
    {
        using Graph graph = Held("{from: 2001, to: 'later'}");
        Assert.Equal(0, Count(graph.ValidOn(Day("2000-12-31"))));
        Assert.Equal(1, Count(graph.ValidOn(Day("2001-01-01"))));
    }

    [Fact]
    public void Intervals_of_one_fact_are_relationships_of_their_own()
    {
        using Graph graph = Ruled();
        graph.Query("CREATE (a:P), (b:Post), (a)-[:HOLDS {from: 2001, to: 2003}]->(b), (a)-[:HOLDS {from: 2007, to: 2009}]->(b)");
        Assert.Equal([1, 0, 1], ((string[])["2002-01-01", "2005-01-01", "2008-01-01"]).Select(day => Count(graph.ValidOn(Day(day)))));
    }

    [Fact]
    public void A_node_that_did_not_hold_hides_its_relationships_of_every_type()
    {
        using Graph graph = Ruled();
        graph.Query("CREATE (:P {n: 1})-[:CITES]->(l:Law:Text {since: 2010, n: 2})<-[:HOLDS]-(:P {n: 3}), (l)-[:CITES]->(l), (:Text)");
        GraphView before = graph.ValidOn(Day("2009-12-31"));
        GraphSchema schema = before.Schema();
        Assert.Equal((3, 0), (schema.Nodes, schema.Relationships));
        Assert.DoesNotContain(schema.Labels, label => label.Name == "Law");
        Assert.Equal(1, schema.Labels.Single(label => label.Name == "Text").Count);
        Assert.Equal(0, before.Query("MATCH (n {n: 2}) RETURN count(n)").Scalar<long>());
        Assert.Equal(4, graph.ValidOn(Day("2010-01-01")).Schema().Nodes);
    }

    [Fact]
    public void The_built_in_graph_and_its_copies_know_when_the_presidency_was_held()
    {
        const string query = "MATCH (c:Country)-[:HOLDS]->(:Role {name: 'Rotating presidency'}) RETURN c.name AS name";
        using Graph copy = KnowledgeGraph.Sco.Graph.Copy(new GraphOptions { PlanCacheSize = 10 });
        foreach (Graph graph in (Graph[])[KnowledgeGraph.Sco.Graph, copy])
        {
            Assert.Equal(["China"], graph.ValidOn(Day("2025-12-31")).Query(query).Select(row => row.Get<string>("name")));
            Assert.Empty(graph.ValidOn(Day("2023-12-31")).Query(query));
            Assert.Empty(graph.Query(query, [], new QueryOptions { ValidOn = Day("2026-01-01") }));
            Assert.Equal(10, graph.ValidOn(Day("2023-12-31")).Query("MATCH (:Member)-[h:HOLDS]->() RETURN count(h)").Scalar<long>());
        }
    }

    [Fact]
    public void Without_a_rule_a_day_is_refused()
    {
        using Graph graph = new();
        Assert.Equal(
            "Nothing says which properties of this graph bound the time in which facts hold. Declare a ValidityRule.",
            Assert.Throws<InvalidOperationException>(() => graph.ValidOn(Day("2024-01-01"))).Message);
        QueryOptions options = new() { ValidOn = Day("2024-01-01") };
        Assert.Equal("NoValidity", Assert.Throws<QueryException>(() => graph.Query("RETURN 1", [], options)).Detail);
        Assert.Equal("NoValidity", Assert.Throws<QueryException>(() => graph.Stream("RETURN 1", [], options).ToList()).Detail);
    }

    [Fact]
    public void A_query_of_a_day_that_writes_is_refused_and_its_plan_is_shown()
    {
        using Graph graph = Held("{}");
        QueryOptions options = new() { ValidOn = Day("2024-01-01") };
        Assert.Equal("ValidOn", Assert.Throws<QueryException>(() => graph.Query("CREATE (n)", [], options)).Detail);
        Assert.Equal("ReadOnly", Assert.Throws<QueryException>(() => graph.ValidOn(Day("2024-01-01")).Query("CREATE (n)")).Detail);
        Assert.NotNull(graph.Query("EXPLAIN CREATE (n)", [], options).Plan);
        using Transaction transaction = graph.BeginTransaction();
        Assert.Equal("ValidOn", Assert.Throws<QueryException>(() => transaction.Query("MATCH (n) DETACH DELETE n", [], options)).Detail);
        Assert.Equal(2, transaction.Schema().Nodes);
    }

    [Fact]
    public void A_transaction_sees_its_own_changes_on_a_day()
    {
        using Graph graph = Held("{to: 2001}");
        using Transaction transaction = graph.BeginTransaction();
        transaction.Query("MATCH (a:P), (b:Post) CREATE (a)-[:HOLDS {from: 2002}]->(b)");
        Assert.Equal((1, 1, 0), (Count(transaction.ValidOn(Day("2001-01-01"))), Count(transaction.ValidOn(Day("2002-01-01"))),
            Count(graph.ValidOn(Day("2002-01-01")))));
        const string query = "MATCH ()-[r:HOLDS]->() RETURN count(r)";
        Assert.Equal(1, transaction.Query(query, [], new() { ValidOn = Day("2003-01-01") }).Scalar<long>());
        transaction.Query("MATCH ()-[r:HOLDS {from: 2002}]->() DELETE r");
        Assert.Equal(0, transaction.Query(query, [], new() { ValidOn = Day("2003-01-01") }).Scalar<long>());
    }

    [Fact]
    public void A_day_of_the_graphs_options_holds_unless_a_query_names_another()
    {
        using Graph held = Held("{from: 2001, to: 2001}");
        using Graph graph = held.Copy(new GraphOptions { Queries = new QueryOptions { ValidOn = Day("2002-01-01") } });
        const string query = "MATCH ()-[r:HOLDS]->() RETURN count(r)";
        Assert.Equal(0, graph.Query(query).Scalar<long>());
        Assert.Equal(1, graph.Query(query, [], new() { ValidOn = Day("2001-01-01") }).Scalar<long>());
    }

    [Fact]
    public void Rules_are_named_and_have_a_bound()
    {
        Assert.Throws<ArgumentException>(() => ValidityRule.On("", "from", "to"));
        Assert.Throws<ArgumentException>(() => ValidityRule.On("Law", "", "to"));
        Assert.Throws<ArgumentException>(() => ValidityRule.On(DeclarationTarget.Relationships("R"), null, null));
        Assert.Throws<ArgumentException>(() => ValidityRule.On(DeclarationTarget.Nodes("Law", "Rule"), "from", null));
    }

    [Fact]
    public void Files_keep_rules()
    {
        using Graph graph = Ruled();
        using MemoryStream json = new();
        graph.Save(json);
        json.Position = 0;
        using Graph read = Graph.Load(json, "rules");
        Assert.Equal(graph.Declarations, read.Declarations);
        Assert.Equal(
            ["VALIDITY validity_HOLDS_from_to FOR ()-[r:HOLDS]-() FROM r.from TO r.to", "VALIDITY validity_Law_since FOR (n:Law) FROM n.since"],
            read.Declarations.Select(declaration => declaration.ToString()));
    }

    private static Graph Ruled()
    {
        Graph graph = new();
        graph.Declare(ValidityRule.On(DeclarationTarget.Relationships("HOLDS"), "from", "to"));
        graph.Declare(ValidityRule.On("Law", "since", null));
        return graph;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static Graph Held(string properties)
    {
        Graph graph = Ruled();
        graph.Query($"CREATE (:P)-[:HOLDS {properties}]->(:Post)");
        return graph;
    }

    private static long Count(GraphView view) => view.Query("MATCH ()-[r:HOLDS]->() RETURN count(r)").Scalar<long>();
}
