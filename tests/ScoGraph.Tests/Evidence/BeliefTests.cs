namespace ScoGraph.Tests.Evidence;

/// <summary>Views of what is believed.</summary>
public sealed class BeliefTests : IDisposable
{
    private readonly Graph _graph = new();

    public BeliefTests() => _graph.Query("""
        CREATE (a:T {n: 'a'}), (b:T {n: 'b'}), (ada:Person {key: 'ada'}), (bo:Person {key: 'bo'}),
            (a)-[:R {n: 'stated', source: 'atlas', paragraphs: [1], evidence: 'stated'}]->(b),
            (a)-[:R {n: 'inferred', source: 'press', paragraphs: [2], evidence: 'inferred', because: 'so'}]->(a),
            (b)-[:R {n: 'both', citations: ['atlas#1', 'press#2'], evidence: 'stated', statedBy: ['ada']}]->(a),
            (a)-[:S {n: 'twice', source: 'atlas', paragraphs: [3]}]->(b), (a)-[:S {n: 'again', source: 'press', paragraphs: [3]}]->(b),
            (a)-[:Q {n: 'silent'}]->(b), (a)-[:Q {n: 'broken', citations: ['press']}]->(b),
            (ada)-[:STATED {n: 'ada-c', source: 'press', paragraphs: [4]}]->(c:Claim {n: 'c'}),
            (bo)-[:STATED {n: 'bo-d', source: 'press', paragraphs: [5]}]->(d:Claim {n: 'd'}),
            (c)-[:ABOUT {n: 'c-a', source: 'press', paragraphs: [4]}]->(a), (d)-[:ABOUT {n: 'd-a', source: 'press', paragraphs: [5]}]->(a)
        """);

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Only_what_is_stated() => Assert.Equal(
        "ada-c again bo-d both broken c-a d-a silent stated twice", Shown(_graph.Believe(facts => facts.StatedOnly())));

    [Fact]
    public void Not_from_a_document() => Assert.Equal(
        "again both broken silent stated twice", Shown(_graph.Believe(facts => facts.NotFrom("press"))));

    [Fact]
    public void What_a_person_said()
    {
        GraphView view = _graph.Believe(facts => facts.SaidBy("ada"));
        Assert.Equal("ada-c both broken c-a silent", Shown(view));
        Assert.Equal(["c"], view.Query<string>("MATCH (c:Claim) RETURN c.n"));
    }

    [Fact]
    public void Two_documents_at_least() => Assert.Equal(
        "again both broken silent twice", Shown(_graph.Believe(facts => facts.FromAtLeast(2))));

    [Fact]
    public void Without_some_facts_and_all_conditions_at_once()
    {
        Relationship both = _graph.Query("MATCH ()-[r {n: 'both'}]->() RETURN r").Scalar<Relationship>();
        Assert.DoesNotContain("both", Shown(_graph.Believe(facts => facts.Without(both))), StringComparison.Ordinal);
        Assert.Equal("again broken silent twice", Shown(_graph.Believe(facts => facts.FromAtLeast(2).StatedOnly().Without(both))));
        Assert.Equal(11, _graph.Believe(facts => facts).Schema().Relationships);
    }

    [Fact]
    public void What_is_not_judged_is_counted()
    {
        Assert.Equal(
            [
                "1 relationship says nothing of where it comes from, and is shown.",
                "1 relationship says where it comes from in a way that cannot be read, and is shown.",
            ], _graph.Believe(facts => facts.StatedOnly()).Warnings);
        Assert.Empty(_graph.Believe(facts => facts).Warnings);
    }

    [Fact]
    public void A_belief_is_a_view_like_others()
    {
        GraphView view = _graph.Believe(facts => facts.StatedOnly()).Believe(facts => facts.NotFrom("press"));
        Assert.Equal("again both broken silent stated twice", Shown(view));
        Assert.DoesNotContain("inferred", view.ToSvg(), StringComparison.Ordinal);
        _graph.Query("MATCH ()-[r]->() DELETE r");
        Assert.Equal(6, view.Schema().Relationships);
        Assert.Throws<QueryException>(() => view.Query("CREATE (n)"));
        Assert.Throws<ArgumentException>(() => _graph.Believe(facts => facts.NotFrom("")));
        Assert.Throws<ArgumentOutOfRangeException>(() => _graph.Believe(facts => facts.FromAtLeast(0)));
    }

    [Fact]
    public void Views_are_compared_by_rows_and_facts()
    {
        ViewComparison comparison = _graph.Compare(
            _graph.Snapshot(), _graph.Believe(facts => facts.StatedOnly()), "MATCH (a:T)-[:R]->(b) RETURN a.n, b.n");
        RowDifference lost = Assert.Single(comparison.OnlyInFirst);
        Assert.Equal("{a.n: 'a', b.n: 'a'}", lost.Row.ToString());
        Assert.Equal("inferred", Assert.IsType<Relationship>(Assert.Single(lost.Facts))["n"]);
        Assert.Empty(comparison.OnlyInSecond);
        Assert.False(comparison.IsEqual);

        comparison = _graph.Compare(
            _graph.Snapshot(), _graph.Believe(facts => facts.StatedOnly()), "MATCH (:T)-[r:R]->() RETURN count(r) AS n");
        Assert.Equal((3L, 2L), (comparison.OnlyInFirst[0].Row.Get<long>("n"), comparison.OnlyInSecond[0].Row.Get<long>("n")));
        Assert.Equal("inferred", ((Relationship)Assert.Single(comparison.OnlyInFirst[0].Facts))["n"]);
        Assert.Empty(comparison.OnlyInSecond[0].Facts);
    }

    [Fact]
    public void What_a_fact_matters_to()
    {
        Relationship fact = _graph.Query("MATCH ()-[r {n: 'twice'}]->() RETURN r").Scalar<Relationship>();
        ViewComparison changed = Assert.Single(_graph.Impact(
            fact,
            [
                "MATCH (:T)-[:S]->(b) RETURN DISTINCT b.n", "MATCH (:T)-[s:S]->() RETURN count(s)", "MATCH (n:Claim) RETURN n.n",
            ]));
        Assert.Equal("MATCH (:T)-[s:S]->() RETURN count(s)", changed.Query);
        Assert.Throws<QueryException>(() => _graph.Impact(fact, ["CREATE (n)"]));
    }

    private static string Shown(GraphView view) =>
        string.Join(' ', view.Query<string>("MATCH ()-[r]->() RETURN r.n AS n ORDER BY n"));
}
