namespace ScoGraph.Properties;

/// <summary>
/// Nodes of a pattern that are compared with each other, and conditions that leave few, change in which order it is matched, and whether a
/// node is looked up by what another has; the rows are those of the order written.
/// </summary>
public sealed class ComparedNodesTests
{
    private static readonly QueryOptions AsWritten = new() { DisabledPasses = ["order-patterns", "choose-seeks", "seek-computed", "fold-branches"] };

    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    [Fact]
    public void Rows_are_those_of_the_order_written()
    {
        int sought = 0;
        for (int seed = 0; seed < LawSize.Of(20); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 200, relationships: 500, "p[0] % 3", hubs: (2, 4));
            // Values that are rare, also for nodes without any.
            graph.Query("MATCH (n) WHERE id(n) % 5 > 0 SET n.k = (id(n) * 7) % 40, n.t = 'v' + toString(id(n) % 30)");
            for (int i = 0; i < 12; i++)
            {
                string query = Write(random), plan = WeighedCounts.Plan(graph, query);
                sought += plan.Contains("NodeSeek", StringComparison.Ordinal) ? 1 : 0;
                List<string> written = SortedRows.Of(graph, query, AsWritten);
                Assert.True(written.SequenceEqual(SortedRows.Of(graph, query, null)), $"seed {seed}: {query}\n{plan}");
                Assert.True(written.SequenceEqual(SortedRows.Of(graph, query, Shared)), $"seed {seed}, shared: {query}\n{plan}");
            }
        }

        Assert.True(sought > LawSize.Of(30), $"Nodes are looked up in {sought} plans only.");
    }

    /// <summary>
    /// What is compared is computed of both: numbers of several kinds, texts, lists, nothing, and what cannot be computed.
    /// </summary>
    [Fact]
    public void What_is_computed_of_nodes_is_looked_up()
    {
        int sought = 0;
        for (int seed = 0; seed < LawSize.Of(30); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 120, relationships: 200, "p[0] % 3", hubs: (2, 4));
            graph.Query("MATCH (n) WHERE id(n) % 5 > 0 SET n.k = (id(n) * 7) % 40, n.t = 'v' + toString(id(n) % 30)");
            graph.Query("MATCH (n) WHERE id(n) % 9 = 2 SET n.k = toFloat(n.k), n.u = [n.k, n.t]");
            if (random.Next(3) == 0)
                graph.Query($"MATCH (n) WHERE id(n) % 40 = {random.Next(40)} SET n.k = 'none', n.t = 5");
            for (int i = 0; i < 12; i++)
            {
                string query = Computed(random), plan = WeighedCounts.Plan(graph, query);
                sought += plan.Contains("ComputedSeek", StringComparison.Ordinal) ? 1 : 0;
                List<string> written = SortedRows.OrFailure(graph, query, AsWritten);
                Assert.True(written.SequenceEqual(SortedRows.OrFailure(graph, query, null)), $"seed {seed}: {query}\n{plan}");
                Assert.True(written.SequenceEqual(SortedRows.OrFailure(graph, query, Shared)), $"seed {seed}, shared: {query}\n{plan}");
            }
        }

        Assert.True(sought > LawSize.Of(60), $"Nodes are looked up in {sought} plans only.");
    }

    private static string Computed(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Of(string node) => Pick(
            $"{node}.k + 1", $"{node}.k * 2", $"{node}.k % 7", $"left({node}.t, 2)", $"toUpper({node}.t)", $"[{node}.k, {node}.t]", $"{node}.u",
            $"coalesce({node}.k, {node}.t)", $"size({node}.t)", $"{node}.k", $"id({node}) / 3");
        string Node(string name) => $"({name}{Pick(":A", ":B", ":C", "")})";
        string pattern = Pick(
            $"MATCH {Node("a")}, {Node("b")}", $"MATCH {Node("a")}-[:R]->{Node("c")}, {Node("b")}",
            $"MATCH {Node("a")} MATCH {Node("b")}-[:R]-{Node("c")}", $"UNWIND [1, 2, 3] AS x MATCH {Node("a")}, {Node("b")}",
            $"MATCH {Node("a")} OPTIONAL MATCH {Node("b")}");
        string kept = Pick("", "", " AND a <> b", " AND b.k > 4", " AND b.t STARTS WITH 'v1'", " AND a.k - b.k < 9");
        // Of keys that are equal, 3 and 3.0, a group has the one that came first: nothing here says in which order rows come.
        string items = Pick("count(*) AS n", "id(a) % 5 AS k, count(*) AS n", "id(a), id(b)");
        return $"{pattern} WHERE {Of("a")} = {Of("b")}{kept} RETURN {items}";
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Step() => Pick("-[:R]->", "<-[:R]-", "-[:R]-", "-[:S]->", "<-[:S]-", "-[:R|S]->");
        string Node(string name) => $"({name}{Pick(":A", ":B", ":C", "")})";
        string pattern = Pick(
            $"MATCH {Node("a")}{Step()}{Node("b")}{Step()}{Node("c")}",
            $"MATCH {Node("a")}{Step()}{Node("b")}{Step()}{Node("c")}{Step()}(a)",
            $"MATCH {Node("a")}{Step()}{Node("b")} MATCH {Node("c")}{Step()}(b)",
            $"MATCH {Node("a")}{Step()}{Node("b")} MATCH {Node("c")}{Step()}{Node("d")}",
            $"MATCH {Node("b")} WHERE b.k = 3 WITH b MATCH {Node("a")}{Step()}(b){Step()}{Node("c")}");
        List<string> conditions = [Pick("a.k = c.k", "a.t = c.t", "a.k = c.k AND a.t = c.t", "c.t = b.t", "a.k = b.k AND c.t = b.t")];
        if (random.Next(2) == 0)
        {
            conditions.Add(Pick(
                "a.k < 4", "c.k >= 36", "b.t STARTS WITH 'v1'", "a.x IS NOT NULL", "b.k IN [1, 2]", "NOT (a.k > 5 OR a.x = 1)"));
        }

        if (random.Next(3) == 0)
            conditions.Add(Pick("NOT EXISTS { (c)-[:S]->(a) }", "a <> c", "a.k < c.k + 1", "EXISTS { (b)-[:R]->(:A) }"));
        string items = Pick("count(*) AS n", "a.k AS k, count(*) AS n", "id(a), id(b), id(c)");
        return $"{pattern} WHERE {string.Join(" AND ", conditions)} RETURN {items}";
    }
}
