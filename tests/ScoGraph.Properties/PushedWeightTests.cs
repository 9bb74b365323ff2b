namespace ScoGraph.Properties;

/// <summary>
/// Steps that few nodes at their far ends give their weights to, and different nodes that are counted without a walk, give the counts that
/// walking gives: on multigraphs with loops, parallel relationships, nulls, several labels and deleted elements, in open transactions and
/// views, with one thread and with several.
/// </summary>
public sealed class PushedWeightTests
{
    private static readonly QueryOptions Looking = new() { DisabledPasses = ["push-weights"] };

    [Fact]
    public void Weights_are_pushed_from_few_nodes()
    {
        int pushed = 0;
        for (int seed = 0; seed < LawSize.Of(16); seed++)
        {
            Random random = new(seed);
            using Graph graph = Large(random);
            for (int i = 0; i < 12; i++)
                pushed += Compare(graph, Write(random), $"seed {seed}") ? 1 : 0;
        }

        Assert.True(pushed > LawSize.Of(70), $"Weights are pushed in {pushed} plans only.");
    }

    [Fact]
    public void Different_nodes_are_those_at_which_the_pattern_is_found()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(16); seed++)
        {
            Random random = new(seed);
            using Graph graph = Large(random);
            weighed += WeighedCounts.Compare(graph, 12, () => Different(random), "WeighNodes", $"seed {seed}");
        }

        Assert.True(weighed > LawSize.Of(50), $"Only {weighed} patterns are weighed.");
    }

    [Fact]
    public void Open_transactions_and_views_push_what_they_see()
    {
        using Graph graph = Large(new Random(3));
        string[] queries =
        [
            "MATCH (a) WHERE EXISTS { (a)-[:R]->(b)-[:S]->(c {key: 3}) } RETURN count(*) AS n",
            "MATCH (a)-[:R]->(b)-[:S]-(c) RETURN count(DISTINCT a) AS n, count(DISTINCT c) AS m",
        ];
        graph.Declare(ValidityRule.On(DeclarationTarget.Relationships("S"), "x", null));
        GraphView earlier = graph.Snapshot();
        List<string> before = [.. queries.Select(query => Rows(graph.Query(query)))];
        using (Transaction open = graph.BeginTransaction())
        {
            for (int i = 0; i < 6; i++)
            {
                open.Query($"MATCH (a), (c {{key: 3}}) WHERE id(a) = {10 + i} CREATE (a)-[:R]->(:B)-[:S {{x: 1}}]->(c)");
                open.Query($"MATCH (a)-[r:R]->() WHERE id(a) = {60 + i} DELETE r");
                open.Query($"MATCH (a) WHERE id(a) = {90 + i} DETACH DELETE a");
                foreach (string query in queries)
                    Assert.Equal(Rows(open.Query(query, null, WeighedCounts.Walking)), Rows(open.Query(query)));
            }

            open.Commit();
        }

        Assert.Equal(before, queries.Select(query => Rows(earlier.Query(query))));
        GraphView view = graph.ValidOn(new DateOnly(1, 7, 4));
        foreach (string query in queries)
        {
            WeighedCounts.Compare(graph, query, "committed");
            Assert.Equal(Rows(view.Query(query, null, WeighedCounts.Walking)), Rows(view.Query(query)));
        }
    }

    [Fact]
    public void What_is_pushed_and_is_too_much_is_an_error()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 2000) AS i CREATE (:A)-[:R]->(:B)");
        graph.Query("CREATE (c:C {key: 1}) WITH c UNWIND range(1, 2000) AS i CREATE (c)-[:T]->()");
        graph.Query("MATCH (b:B), (c:C) CREATE (b)-[:S]->(c)");
        string stars = string.Concat(Enumerable.Repeat(" MATCH (c)-[:T]->()", 6));
        string query = $"MATCH (a:A)-[:R]->(b:B)-[:S]->(c:C {{key: 1}}){stars} WITH a, count(*) AS n RETURN sum(n) AS n";
        Assert.Throws<QueryException>(() => graph.Query(query).ToList());
        Assert.Throws<QueryException>(() => graph.Query(query, null, Looking).ToList());
        string different = query.Replace("WITH a, count(*) AS n RETURN sum(n)", "RETURN count(DISTINCT a)", StringComparison.Ordinal);
        Assert.Equal(2000L, graph.Query(different).Scalar<long>());
    }

    private static bool Compare(Graph graph, string query, string where)
    {
        WeighedCounts.Compare(graph, query, where);
        Assert.Equal(Rows(graph.Query(query, null, Looking)), Rows(graph.Query(query)));
        return WeighedCounts.Plan(graph, query) != graph.Query("EXPLAIN " + query, null, Looking).Plan?.ToString();
    }

    private static string Rows(QueryResult result) =>
        string.Join("; ", result.Select(row => row.ToJson()).Order(StringComparer.Ordinal));

    /// <summary>The property <c>key</c> is one that few nodes share.</summary>
    private static Graph Large(Random random)
    {
        Graph graph = LargeGraph.Draw(random, nodes: 700, relationships: 1600, "p[0] % 3", hubs: (2, 2));
        graph.Query("MATCH (n) WHERE id(n) % 3 > 0 SET n.key = (id(n) * 7) % 60");
        return graph;
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Step() => Pick("-[:R]-", "-[:R]->", "<-[:R]-", "-[:S]->", "<-[:S]-", "-[:S]-", "-->");
        string few = $"{{key: {random.Next(60)}}}", many = Pick("b.x > 1", "b:C", "b.x IS NOT NULL", "true");
        string exists = Pick(
            $"EXISTS {{ (a)-[:R]->(b{Pick("", ":B")}){Pick("-[:S]->", "<-[:S]-")}(c{Pick("", ":C")} {few}) WHERE {many} }}",
            $"EXISTS {{ (a){Step()}(b {few}) }}",
            $"NOT EXISTS {{ (a)-[:R]-(b)-[:S]-(c {few}) WHERE {many} }}",
            $"EXISTS {{ (a)-[:R]-(b), (b)<-[:S]-(c {few}) WHERE NOT (b)-[:S]->(:A) }}",
            $"EXISTS {{ (a)-[:S]-(b {few}) WHERE EXISTS {{ (b)-[:R]->({{x: 1}}) }} }}");
        string more = Pick("", "", " AND a.x > 1", " AND NOT (a)-[:S]->(:C)", " AND a:B");
        if (random.Next(2) == 0)
            return $"MATCH (a{Pick("", ":A")}) WHERE {exists}{more} RETURN {Pick("", "a.x AS k, ", "a AS k, ")}count(*) AS n";
        string optional = Pick("", $" OPTIONAL MATCH (a)-[:S]-(o {few})");
        string key = Pick("", "a AS k, ", "a.x AS k, ", "c.x AS k, ");
        return $"MATCH (a)-[:R]-(b)-[:S]-(c{Pick("", ":C")} {few}) WHERE {many}{more}{optional} RETURN {key}count(*) AS n";
    }

    private static string Different(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string path = Pick(
            "(a)-[:R]->(b)-[:S]-(c)", "(a:A)-[:R]-(b)<-[:S]-(c:B)", "(a)-[:R]->(b:C)-[:R]->(c)", "(b)<-[:R]-(a)-[:R]->(c)",
            "(a)-[:R]-(b)--(c)");
        string where = Pick("", " WHERE a.x > 1", " WHERE b.x IS NOT NULL AND NOT (c)-[:S]->(:A)", " WHERE c.x = 9", " WHERE a <> c");
        string more = Pick("", "", " OPTIONAL MATCH (b)-[:S]->(o:B)");
        string one = Pick("a", "b", "c"), other = Pick("a", "b", "c");
        string counted = Pick(
            $"count(DISTINCT {one}) AS n", $"count(DISTINCT {one}) AS n, count(DISTINCT {other}) AS m",
            $"count(DISTINCT {one}) AS n, count(*) AS m", $"count(DISTINCT {one}) AS n, count({other}) AS m, count(DISTINCT a) AS k");
        return $"MATCH {path}{where}{more} RETURN {counted}";
    }
}
