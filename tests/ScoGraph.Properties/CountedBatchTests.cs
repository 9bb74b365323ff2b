namespace ScoGraph.Properties;

/// <summary>
/// Rows that come many at once and only count give the counts that walking gives: on multigraphs with loops, parallel relationships,
/// nulls, several labels, deleted elements and nodes with very many relationships, with one thread and with several.
/// </summary>
public sealed class CountedBatchTests
{
    private static readonly QueryOptions[] Ways =
    [
        new() { DisabledPasses = ["weigh-nodes"] },
        new() { DisabledPasses = ["weigh-nodes", "group-by-columns"] },
        new() { DisabledPasses = ["weigh-nodes"], Parallelism = 3, SharedAfter = TimeSpan.Zero },
    ];

    [Fact]
    public void Rows_counted_together_are_as_many_as_one_by_one()
    {
        int counted = 0;
        for (int seed = 0; seed < LawSize.Of(10); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 700, relationships: 2200, "p[0] % 3", hubs: (3, 4));
            for (int i = 0; i < 10; i++)
                counted += Compare(query => graph.Query(query.Text, null, query.Options), Leaves(random), $"seed {seed}");
        }

        Assert.True(counted > LawSize.Of(60), $"Only {counted} patterns have branches that are counted.");
    }

    [Fact]
    public void An_open_transaction_counts_what_it_wrote()
    {
        Random random = new(7);
        using Graph graph = LargeGraph.Draw(random, nodes: 400, relationships: 900, "p[0] % 3", hubs: (3, 4));
        using Transaction open = graph.BeginTransaction();
        for (int i = 0; i < 12; i++)
        {
            string ends = $"MATCH (a), (b) WHERE id(a) = {10 + i} AND id(b) = {40 + (3 * i)}";
            open.Query($"{ends} CREATE (a)-[:R]->(b), (b)-[:S]->(:A), (a)-[:R]->(b)");
            open.Query($"MATCH (a)-[r:R]->() WHERE id(a) = {60 + i} DELETE r");
            open.Query($"MATCH (a) WHERE id(a) = {90 + i} DETACH DELETE a");
            Compare(query => open.Query(query.Text, null, query.Options), Leaves(random), $"step {i}");
        }
    }

    /// <summary>Asserts that all ways of counting agree.</summary>
    /// <returns>1 where a branch is only counted, else 0.</returns>
    private static int Compare(Func<(string Text, QueryOptions? Options), QueryResult> ask, string text, string where)
    {
        List<string> walked = Rows(WeighedCounts.Walking);
        foreach (QueryOptions way in Ways)
        {
            List<string> counted = Rows(way);
            string told = $"walked: {string.Join("; ", walked)}\ncounted: {string.Join("; ", counted)}";
            Assert.True(walked.SequenceEqual(counted), $"{where}, without {string.Join(", ", way.DisabledPasses)}: {text}\n{told}");
        }

        return ask(("EXPLAIN " + text, Ways[0])).Plan!.ToString()!.Contains("CountBranch", StringComparison.Ordinal) ? 1 : 0;

        List<string> Rows(QueryOptions options) =>
            [.. ask((text, options)).Select(row => row.ToJson()).Order(StringComparer.Ordinal)];
    }

    /// <summary>Two leaves at nodes that are joined, of which something is asked.</summary>
    private static string Leaves(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Step(string type) => Pick("-[:{0}]->", "<-[:{0}]-").Replace("{0}", type, StringComparison.Ordinal);
        string type = Pick("R", "S"), leaf = Step(type), missing = random.Next(2) == 0 ? leaf : Step(type);
        string where = Pick(
            "a <> b", "a <> b AND NOT (c){0}(a)", "NOT (c){0}(a)", "NOT (m){0}(b)", "a <> b AND NOT (m){0}(b)", "a <> b AND m.x > 0",
            "c.x = 1");
        string more = Pick("", "", ", (m)-[:S]->(d)", ", (c)<-[:R]-(d:A)", ", (a)-[:S]->(d)");
        return $"MATCH (m{Pick("", ":A")}){leaf}(a), (m){Step("S")}(c{Pick("", ":B")}), (c){leaf}(b){more} "
            + $"WHERE {where.Replace("{0}", missing, StringComparison.Ordinal)} "
            + $"RETURN {Pick("", "", "", "m.x AS k, ", "c.x AS k, ", "sum(m.x) AS s, ", "m AS k, ")}count(*) AS n";
    }
}
