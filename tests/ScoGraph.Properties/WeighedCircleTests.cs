namespace ScoGraph.Properties;

/// <summary>
/// Ways round a circle that are counted from marked neighbours, and triangles whose corners lead to one node, give the counts that walking
/// gives: on multigraphs with loops, parallel relationships, nulls, several labels and deleted elements, with one thread and with several.
/// </summary>
public sealed class WeighedCircleTests
{
    /// <summary>Corners that lead to one node, along one step or two; where a node leads to two, the pattern is walked.</summary>
    [Fact]
    public void Triangles_are_counted_whose_corners_lead_to_one_node()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(12); seed++)
        {
            Random random = new(seed);
            using Graph graph = WeighedCounts.Simple(random);
            graph.Query("MATCH (a), (m) WHERE id(m) = id(a) % 6 AND id(a) % 11 > 0 CREATE (a)-[:F]->(m)");
            graph.Query("MATCH (a), (m) WHERE id(m) = 10 + id(a) % 2 AND id(a) <> 3 CREATE (m)<-[:G]-(a)");
            if (seed % 4 == 3)
                graph.Query("MATCH (a), (m) WHERE id(a) = 20 AND id(m) IN [2, 4] CREATE (a)-[:F]->(m)");
            weighed += WeighedCounts.Compare(graph, 6, () => Meeting(random), ", each", $"seed {seed}");
        }

        Assert.True(weighed > LawSize.Of(40), $"Only {weighed} triangles are weighed.");
    }

    /// <summary>Circles, where labels, which may meet in a node, keep relationships apart; ends are sought by a value, too.</summary>
    [Fact]
    public void Ways_round_a_circle_are_counted_from_any_of_its_nodes()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(12); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 700, relationships: 1600, "p[0] % 3", hubs: (2, 2));
            bool areApart = random.Next(2) == 0;
            // Of most nodes one such relationship begins; of one of the graphs two begin at a node.
            graph.Query("MATCH (a), (b) WHERE id(b) = (id(a) * 17 + 5) % 700 AND id(a) % 9 > 0 CREATE (a)-[:F]->(b)");
            graph.Query("MATCH (a), (b) WHERE id(b) = (id(a) * 13 + 1) % 700 AND id(a) % 5 > 0 CREATE (a)-[:G]->(b)");
            if (seed % 4 == 0)
                graph.Query("MATCH (a), (b) WHERE id(a) = 20 AND id(b) = 21 CREATE (a)-[:F]->(b)");
            if (areApart)
                graph.Query("MATCH (n:A) REMOVE n:B");
            for (int i = 0; i < 10; i++)
            {
                string query = Circle(random);
                weighed += WeighedCounts.Plan(graph, query).Contains("WeighCircle", StringComparison.Ordinal) ? 1 : 0;
                WeighedCounts.Compare(graph, query, $"seed {seed}, {(areApart ? "apart" : "together")}");
            }
        }

        Assert.True(weighed > LawSize.Of(40), $"Only {weighed} circles are weighed.");
    }

    /// <summary>
    /// Relationships of one type, of which none leads where another does as long as what joins their ends joins no node to itself.
    /// </summary>
    [Fact]
    public void Relationships_of_a_circle_are_apart_where_those_between_them_have_no_loops()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(12); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 700, relationships: 1600, "p[0] % 3", hubs: (2, 2));
            graph.Query("MATCH (a), (b) WHERE id(b) = (id(a) * 17 + 5) % 700 AND id(a) % 9 > 0 CREATE (a)-[:F]->(b)");
            graph.Query("MATCH (a), (b) WHERE id(b) = (id(a) * 13 + 1) % 40 AND id(a) % 5 > 0 CREATE (a)-[:G]->(b)");
            graph.Query("MATCH (a), (b) WHERE id(b) = id(a) % 40 AND id(a) % 7 > 4 CREATE (a)-[:G]->(b)");
            weighed += WeighedCounts.Compare(graph, 6, () => Alike(random), "WeighCircle", $"seed {seed}");
            graph.Query("MATCH (a) WHERE id(a) IN [20, 21] CREATE (a)-[:F]->(a), (a)-[:F]->(a)");
            for (int i = 0; i < 4; i++)
                WeighedCounts.Compare(graph, Alike(random), $"seed {seed}, with loops");
            using Transaction open = graph.BeginTransaction();
            open.Query("MATCH (a)-[f:F]->(a) DELETE f");
            string query = Alike(random);
            Assert.Equal(
                open.Query(query, null, WeighedCounts.Walking).Scalar<long>(), open.Query(query).Scalar<long>());
        }

        Assert.True(weighed > LawSize.Of(40), $"Only {weighed} circles are weighed.");
    }

    private static string Alike(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string middle = Pick("-[:F]->", "<-[:F]-", "-[:F]-");
        string more = Pick("", "", $" MATCH ({Pick("a", "b", "p")})-[:S]->({Pick("", ":C")})");
        string where = Pick("", "", " WHERE b.x > 1", " WHERE p.x IS NOT NULL", " WHERE NOT (a)-[:S]->(:C)", " WHERE a:A AND b:A");
        string far = Pick("-[:{0}]->", "<-[:{0}]-", "-[:{0}]-"), type = Pick("G", "G", "R", "R|G");
        string To(string from) => $"({from}){far.Replace("{0}", type, StringComparison.Ordinal)}(p)";
        return Pick(
            $"MATCH (a){middle}(b{Pick("", ":B")}), {To("a")}, {To("b")}{more}{where} RETURN count(*) AS n",
            $"MATCH {To("a")}, {To("b")}, (a:A){middle}(b){more}{where} RETURN count(*) AS n");
    }

    private static string Meeting(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string far = Pick("-[:F]->(m)", "-[:G]->(m)", "-[:F]->({0})-[:G]->(m)", "-[:F]->({0}:A)-[:G]->(m)"), at = Pick("a", "b", "c", "m");
        string To(string corner) => $" MATCH ({corner}){far.Replace("{0}", "to" + corner, StringComparison.Ordinal)}";
        string where = Pick("", "", "WHERE m:B", "WHERE a.x > 1", "WHERE c:C AND m.x IS NOT NULL", "WHERE NOT (b)-[:S]->()");
        string triangle = " MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a)", more = Pick("", "", $" MATCH ({at})<-[:S]-({Pick("", ":A")})");
        string ways = To("a") + To("b") + To("c");
        return $"{(random.Next(2) == 0 ? triangle + ways : ways + triangle)}{more} {where} RETURN count(*) AS n";
    }

    private static string Circle(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Step(string type) => Pick("-[:{0}]-", "-[:{0}]->", "<-[:{0}]-").Replace("{0}", type, StringComparison.Ordinal);
        string[] types = [.. new[] { "R", "S", "F", "G" }.OrderBy(_ => random.Next())];
        string last = Pick(types[0], types[2], types[2], "R|S"), from = random.Next(3) == 0 ? $"{{x: {random.Next(1, 4)}}}" : "";
        string more = Pick("", "", $" MATCH ({Pick("a", "b")})-[:R]->({Pick("", ":C")})");
        string where = Pick("", "", " WHERE b.x > 1", " WHERE c:C AND c.x IS NOT NULL", " WHERE NOT (a)-[:S]->(:C)", " WHERE a.x = 2");
        string path = $"(a:A {from}){Step(types[0])}(b{Pick("", ":B", ":C")}){Step(types[1])}(c:B)";
        if (random.Next(3) > 0)
            return $"MATCH {path}{Step(last)}(a){more}{where} RETURN count(*) AS n";
        string pair = $"(a{Pick(":A", "")}){Step(types[0])}(b:B){Step(types[1])}(a)";
        return $"MATCH {pair}{more}{where.Replace("c:C AND c.x", "b.x", StringComparison.Ordinal)} RETURN count(*) AS n";
    }
}
