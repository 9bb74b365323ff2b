namespace ScoGraph.Properties;

/// <summary>
/// Lists that are collected to be looked through are counts of their items; the rows are those of the lists: with nulls, values that cannot
/// be compared, and groups without any.
/// </summary>
public sealed class CollectedPartsTests
{
    private static readonly QueryOptions AsLists = new() { DisabledPasses = ["measure-lists"] };

    [Fact]
    public void Rows_are_those_of_the_lists()
    {
        int counted = 0;
        for (int seed = 0; seed < LawSize.Of(24); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 60, relationships: 150, "p[0] % 3", hubs: (2, 4));
            graph.Query(
                "MATCH (n) WHERE id(n) % 3 > 0 "
                + "SET n.k = CASE id(n) % 7 WHEN 0 THEN 'v' + id(n) WHEN 1 THEN id(n) * 0.5 ELSE id(n) % 9 END");
            for (int i = 0; i < 16; i++)
            {
                string query = Write(random), plan = WeighedCounts.Plan(graph, query);
                counted += plan.Contains("size of collect", StringComparison.Ordinal) ? 1 : 0;
                List<string> lists = SortedRows.Of(graph, query, AsLists), rows = SortedRows.Of(graph, query, null);
                Assert.True(
                    lists.SequenceEqual(rows),
                    $"seed {seed}: {query}\n{plan}\n{string.Join('\n', lists)}\n\n{string.Join('\n', rows)}");
            }
        }

        Assert.True(counted > LawSize.Of(100), $"Items are counted in {counted} plans only.");
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string Condition() => Pick(
            "v > 4", "v <= 3", "v IS NULL", "v IS NOT NULL AND v <> 2", "v = 'v7'", "NOT v > 4", "v STARTS WITH 'v'", "v IN [1, 2, null]",
            "v > 2 AND v < 6", "v = 1 OR v > 7", "true", "null", "CASE WHEN v > 3 THEN v < 8 ELSE true END");
        string pattern = Pick(
            "MATCH (a)-[:R]->(b)", "MATCH (a:A) OPTIONAL MATCH (a)-[:R]->(b:B)", "MATCH (a)-[:R]-(b)-[:S]->()",
            "MATCH (b) WITH b.x AS a, b");
        string collected = Pick("b.k", "b.k", "b.x");
        string quantified = $"{Pick("any", "all", "none", "single")}(v IN ks WHERE {Condition()})";
        return random.Next(6) switch
        {
            0 => $"{pattern} WITH a, collect({collected}) AS ks WHERE {quantified} RETURN a, size(ks) AS n",
            1 => $"{pattern} WITH a, collect({collected}) AS ks WHERE size(ks) > 1 AND {quantified} AND {quantified} RETURN a",
            2 => $"{pattern} WITH a, collect({collected}) AS ks RETURN a, size([v IN ks WHERE {Condition()}]) AS n, size(ks) AS m",
            3 => $"{pattern} WITH a, collect({collected}) AS ks WITH a, ks, [v IN ks WHERE {Condition()}] AS few "
                + $"WHERE size(few) * 2 {Pick(">", "<=")} size(ks) RETURN count(*) AS n, sum(size(few)) AS few, sum(size(ks)) AS all",
            4 => $"{pattern} WITH a, collect({collected}) AS ks WITH a, [v IN ks WHERE {Condition()}] AS few "
                + "MATCH (c:C) WHERE c.x = size(few) RETURN a, count(c) AS n",
            _ => $"{pattern} RETURN a, size([v IN collect({collected}) WHERE {Condition()}]) AS n, {Pick("count(*)", "max(b.x)")} AS m",
        };
    }
}
