namespace ScoGraph.Tests.Evidence;

/// <summary>What rows rest on, clause by clause.</summary>
public sealed class EvidenceTests : IDisposable
{
    private static readonly QueryOptions Asked = new() { Evidence = true };

    private readonly Graph _graph = new();

    public EvidenceTests() => _graph.Query("""
        CREATE (a:T {n: 'a', x: 1}), (b:T {n: 'b', x: 2}), (c:T {n: 'c', x: 2}), (d:U {n: 'd'}),
            (a)-[:R {n: 'ab'}]->(b), (b)-[:R {n: 'bc'}]->(c), (a)-[:R {n: 'ac'}]->(c), (a)-[:S {n: 'ad'}]->(d)
        """);

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("MATCH (n:T {n: 'a'}) RETURN n.n", "a")]
    [InlineData("MATCH (n:T {n: 'a'})-[:R]->(m {n: 'b'}) RETURN 1", "a ab b")]
    [InlineData("MATCH (:U)<-[r]-() RETURN r.n", "a ad d")]
    [InlineData("MATCH ({n: 'a'})-[:R*2]->(m) RETURN m.n", "a ab b bc c")]
    [InlineData("MATCH ({n: 'a'})-[:R]->{2}(m) RETURN m.n", "a ab b bc c")]
    [InlineData("MATCH (a {n: 'a'}), (c {n: 'c'}) MATCH p = shortestPath((a)-[*]->(c)) RETURN length(p)", "a ac c")]
    [InlineData("MATCH p = ANY SHORTEST ({n: 'a'})-[:R]->+({n: 'c'}) RETURN length(p)", "a ac c")]
    [InlineData("MATCH ({n: 'a'})-[r:S]->() WITH endNode(r) AS e RETURN e.n", "a ad d")]
    [InlineData("MATCH (n {n: 'a'}) WITH [n] AS l UNWIND l AS m MATCH (m)-[:S]->(o) RETURN o.n", "a ad d")]
    [InlineData("MATCH (n {n: 'a'}) WITH n ORDER BY n.n LIMIT 1 MATCH (n)-[:S]->(o) RETURN o.n", "a ad d")]
    [InlineData("RETURN 1", "")]
    [InlineData("MATCH (n:T) WHERE n.x = 2 RETURN DISTINCT n.x", "b | c")]
    [InlineData("MATCH ({n: 'a'})-[:R*1..2]->(m {n: 'c'}) RETURN DISTINCT m.n", "a ac c | a ab b bc c")]
    [InlineData("MATCH ({n: 'a'})-[:R*0..2]->(m) RETURN DISTINCT 1", "a")]
    [InlineData("MATCH (n {n: 'b'}) RETURN n.x AS x UNION MATCH (n {n: 'c'}) RETURN n.x AS x", "b | c")]
    [InlineData("CALL () { MATCH (n {n: 'a'}) RETURN n.n AS x UNION ALL MATCH (n {n: 'zz'}) RETURN n.n AS x } RETURN x", "a")]
    [InlineData("MATCH (n:T) WHERE EXISTS { (n)-[:S]->(:U) } RETURN n.n", "a ad d")]
    [InlineData("MATCH (n {n: 'a'}) WHERE (n)-[:R]->() RETURN n.n", "a ab b | a ac c")]
    [InlineData("MATCH (n {n: 'a'}) WHERE n.x = 1 OR EXISTS { (n)-[:S]->() } RETURN n.n", "a")]
    [InlineData("MATCH (n {n: 'a'}) WHERE n.x = 7 OR EXISTS { (n)-[:S]->() } RETURN n.n", "a ad d")]
    [InlineData("MATCH (n {n: 'a'}) WHERE NOT (n.x = 7 OR NOT EXISTS { (n)-[:S]->() }) RETURN n.n", "a ad d")]
    [InlineData("MATCH (n {n: 'a'}) WHERE NOT (n.x = 1 AND NOT (n)-[:S]->()) RETURN n.n", "a ad d")]
    [InlineData("MATCH (n {n: 'a'}) OPTIONAL MATCH (n)-[:S]->(m) RETURN m.n", "a ad d")]
    [InlineData("MATCH (n {n: 'a'}) CALL (n) { MATCH (n)-[:S]->(m) RETURN m.n AS o } RETURN o", "a ad d")]
    [InlineData("MATCH (n {n: 'a'}) CALL (n) { MATCH (n)-[:R]->(m) RETURN DISTINCT m.x AS o } RETURN o", "a ab b | a ac c")]
    [InlineData("MATCH (n {n: 'a'}) WITH n AS m WITH m.n AS k, m AS o WITH k MATCH (u:U) RETURN k", "a d")]
    public void Each_derivation_is_enough(string query, string expected)
    {
        RowEvidence evidence = Assert.Single(_graph.Query(query, [], Asked)).Evidence;
        Assert.Equal(expected, Names(evidence));
        Assert.True(evidence.IsComplete);
        Assert.False(evidence.CountTogether);
        Assert.Equal(evidence.Derivations.Count, evidence.TotalDerivations);
        Assert.Empty(evidence.Absences);
    }

    [Theory]
    [InlineData("MATCH (n:T) RETURN count(*)", "a | b | c")]
    [InlineData("MATCH (n:T) WHERE n.x = 2 RETURN n.x, count(*)", "b | c")]
    [InlineData("MATCH (n:T) RETURN min(n.x)", "a")]
    [InlineData("MATCH (n:T) RETURN max(n.x)", "b | c")]
    [InlineData("MATCH (n:T) RETURN min(n.n), max(n.n)", "a | c")]
    [InlineData("MATCH (n:T) RETURN min(n.x), count(*)", "a | b | c")]
    [InlineData("MATCH (n {n: 'a'}) RETURN COUNT { (n)-[:R]->() }", "a ab b | a ac c")]
    [InlineData("MATCH (n {n: 'a'}) RETURN [(n)-[:R]->(m) | m.n]", "a ab b | a ac c")]
    [InlineData("MATCH (n {n: 'a'}) WHERE COUNT { (n)-[:R]->() } > 1 RETURN n.n", "a ab b | a ac c")]
    [InlineData("MATCH (n {n: 'a'}) CALL (n) { MATCH (n)-[:R]->(m) RETURN count(m) AS c } RETURN c", "a ab b | a ac c")]
    [InlineData("MATCH (n:T) WITH n.x AS x, count(*) AS c WHERE c > 1 MATCH (u:U) RETURN x, u.n", "b d | c d")]
    [InlineData("MATCH (n:T) WITH DISTINCT n.x AS x RETURN count(x)", "a | b | c")]
    [InlineData("MATCH (n:T) WITH n.x AS x, collect(n) AS ns RETURN sum(x)", "a | b | c")]
    [InlineData("MATCH (n:T) WITH n ORDER BY n.n DESC LIMIT 2 RETURN count(*)", "c | b")]
    public void Those_of_a_group_count_together(string query, string expected)
    {
        RowEvidence evidence = Assert.Single(_graph.Query(query, [], Asked)).Evidence;
        Assert.Equal(Sorted(expected), Sorted(Names(evidence)));
        Assert.True(evidence.IsComplete, string.Join(" ", evidence.Unknowns));
        Assert.True(evidence.CountTogether);
    }

    [Theory]
    [InlineData("MATCH (n {n: 'd'}) OPTIONAL MATCH (n)-[:R]->(m) RETURN m.n", "d",
        "not found: OPTIONAL MATCH (n)-[:R]->(m) from n = (:U {n: 'd'})")]
    [InlineData("MATCH (n {n: 'd'}) WHERE NOT (n)-[:R]->() RETURN n.n", "d", "not found: (n)-[:R]->() from n = (:U {n: 'd'})")]
    [InlineData("MATCH (n {n: 'd'}) WHERE NOT EXISTS { (n)-[:R]->() } RETURN n.n", "d",
        "not found: EXISTS { (n)-[:R]->() } from n = (:U {n: 'd'})")]
    [InlineData("MATCH (n {n: 'd'}) RETURN COUNT { (n)-[:R]->() }", "d", "not found: COUNT { (n)-[:R]->() } from n = (:U {n: 'd'})")]
    [InlineData("MATCH (n {n: 'd'}) RETURN EXISTS { (n)-[:R]->() }", "d", "not found: EXISTS { (n)-[:R]->() } from n = (:U {n: 'd'})")]
    [InlineData("MATCH (n:Z) RETURN count(*)", "", "not found: count(*) in all that the query saw")]
    [InlineData("OPTIONAL CALL () { MATCH (n:Z) RETURN n.n AS x } RETURN x", "",
        "not found: OPTIONAL CALL () { MATCH (n:Z) RETURN n.n AS x } in all that the query saw")]
    public void What_was_not_found_is_told(string query, string expected, string absence)
    {
        RowEvidence evidence = Assert.Single(_graph.Query(query, [], Asked)).Evidence;
        Assert.Equal(expected, Names(evidence));
        Assert.Equal(absence, Assert.Single(evidence.Absences).ToString());
        Assert.True(evidence.IsComplete);
    }

    [Theory]
    [InlineData("CALL db.labels() YIELD label WITH label WHERE label = 'T' RETURN label",
        "CALL db.labels() YIELD label does not tell what its rows rest on.")]
    [InlineData("MATCH (n {n: 'a'}) WHERE all(m IN [n] WHERE EXISTS { (m)-[:S]->() }) RETURN n.n",
        "EXISTS { (m)-[:S]->() } is computed for items of a list, not for the row.")]
    [InlineData("MATCH (n:T) WHERE rand() < 2 RETURN count(*)",
        "The query uses chance, a clock, a file or a procedure, so the rows behind a row cannot be found again.")]
    [InlineData("CREATE (n:New) RETURN n.n", "The query changes the graph.")]
    public void What_cannot_be_told_is_said(string query, string reason)
    {
        RowEvidence evidence = Assert.Single(_graph.Query(query, [], Asked)).Evidence;
        Assert.False(evidence.IsComplete);
        Assert.Equal(reason, Assert.Single(evidence.Unknowns));
    }

    [Fact]
    public void An_algorithm_rests_on_the_part_that_it_looked_at()
    {
        RowEvidence evidence = _graph.Query(
            "CALL algo.degree({types: ['R']}) YIELD node, degree RETURN node.n, degree ORDER BY degree DESC, node.n LIMIT 1", [], Asked)[0].Evidence;
        Assert.Equal("a ab b | a ac c | a b bc c | a d", string.Join(" | ", Sorted(Names(evidence))));
        Assert.True(evidence is { IsComplete: true, CountTogether: true });
    }

    [Fact]
    public void What_a_row_rests_on_stands_out_in_a_picture()
    {
        QueryResult result = _graph.Query("MATCH (a)-[r]->(b) RETURN r ORDER BY r.n", [], Asked);
        string picture = result.DrawEvidence(result[0]);
        Assert.Equal(1, picture.Split("class=\"line path\"").Length - 1);
        Assert.Equal(3, picture.Split("class=\"line\"").Length - 1);
        Assert.Throws<InvalidOperationException>(() => _graph.Query("MATCH (n) RETURN n") is var plain ? plain.DrawEvidence(plain[0]) : "");
        Assert.Throws<InvalidOperationException>(() => _graph.Query("RETURN 1", [], Asked) is var none ? none.DrawEvidence(none[0]) : "");
    }

    [Fact]
    public void The_tree_tells_ways_and_groups()
    {
        Assert.Equal(
            "├─ 2 ways, each of them enough:\n├─ (:T {n: 'b', x: 2})\n└─ (:T {n: 'c', x: 2})\n",
            _graph.Query("MATCH (n:T) WHERE n.x = 2 RETURN DISTINCT n.x", [], Asked)[0].Why());
        Assert.Equal(
            "├─ 1 of 3 that count together:\n└─ (:T {n: 'a', x: 1})\n",
            _graph.Query("MATCH (n:T) RETURN count(*)", [], Asked with { MaxWitnesses = 1 })[0].Why());
        Assert.Equal("└─ nothing in the graph\n", _graph.Query("RETURN 1", [], Asked)[0].Why());
        Assert.Equal("└─ cannot tell: The query changes the graph.\n", _graph.Query("CREATE (n) RETURN 1", [], Asked)[0].Why());
    }

    [Fact]
    public void No_more_are_listed_than_asked_for()
    {
        RowEvidence evidence = _graph.Query("MATCH (n:T) RETURN count(*)", [], new QueryOptions { Evidence = true, MaxWitnesses = 2 })[0]
            .Evidence;
        Assert.Equal((2, 3L, false), (evidence.Derivations.Count, evidence.TotalDerivations, evidence.IsComplete));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { MaxWitnesses = 0 });
    }

    [Fact]
    public void Rows_are_what_they_are_without()
    {
        const string Query = "MATCH (n:T) OPTIONAL MATCH (n)-[r:R]->(m) RETURN n, m.n AS m ORDER BY n.n, m";
        QueryResult plain = _graph.Query(Query), asked = _graph.Query(Query, [], Asked);
        Assert.Equal(plain.ToJson(), asked.ToJson());
        Assert.Equal(plain.ToSvg(), asked.ToSvg());
        Assert.Equal(plain.ToText(), asked.ToText());
        Assert.Equal(plain[0].Count, asked[0].Count);
        Assert.Throws<InvalidOperationException>(() => plain[0].Evidence);
    }

    [Fact]
    public void Evidence_is_that_of_the_state_that_was_seen()
    {
        QueryResult result = _graph.Query("MATCH (n:T) RETURN count(*)", [], Asked);
        _graph.Query("MATCH (n:T) DETACH DELETE n");
        Assert.Equal(3, result[0].Evidence.Derivations.Count);
    }

    [Fact]
    public void In_a_transaction_too()
    {
        using Transaction transaction = _graph.BeginTransaction();
        transaction.Query("CREATE (:T)");
        Row row = transaction.Query("MATCH (n:T) RETURN count(*)", [], Asked)[0];
        transaction.Query("CREATE (:T)");
        Assert.Equal(4, row.Evidence.Derivations.Count);
    }

    [Fact]
    public void Streams_have_it_too()
    {
        Assert.Equal("a ad d", Names(_graph.Stream("MATCH (n)-[:S]->() RETURN n.n", [], Asked).Single().Evidence));
    }

    private static string Names(RowEvidence evidence) => string.Join(
        " | ", evidence.Derivations.Select(derivation => string.Join(' ', derivation.Nodes.Select(node => (string)node["n"]!)
            .Concat(derivation.Relationships.Select(relationship => (string)relationship["n"]!)).Order(StringComparer.Ordinal))));

    private static string[] Sorted(string names) => [.. names.Split(" | ").Order(StringComparer.Ordinal)];
}
