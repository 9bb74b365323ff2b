namespace ScoGraph.Properties;

/// <summary>
/// Different rows of nodes and their properties are the same however they are found: as the nodes of a pattern, as groups, or by telling
/// row from row; before an order or an aggregate, and in the parts of a union. With one thread and with several.
/// </summary>
public sealed class DifferentRowsTests
{
    private static readonly QueryOptions ByRow = new()
    {
        DisabledPasses = ["group-distinct", "weigh-nodes", "fold-branches", "group-by-columns"],
    };

    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    private static readonly string[] Patterns =
    [
        "MATCH (a)-[:R]->(b)", "MATCH (a:A)<-[:R]-(b)", "MATCH (a)-[:R]-(b:B)-[:S]->(c)", "MATCH (a)-[:R]->(b) WHERE b.x > 1",
        "MATCH (a:A) WHERE (a)-[:S]->(:B)", "MATCH (a)-[:R|S]->(b) WHERE a.x = b.x", "MATCH (a)-[:R]->(b)<-[:R]-(c) WHERE a <> c",
        "MATCH (a) OPTIONAL MATCH (a)-[:R]->(b)", "MATCH (a)-[r:R]->(b) WHERE r.x = 1",
    ];

    [Fact]
    public void Different_rows_are_those_told_apart_row_by_row()
    {
        Dictionary<string, int> found = [];
        for (int seed = 0; seed < LawSize.Of(12); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 500, relationships: 1200, "p[0] % 3", hubs: (2, 3));
            for (int i = 0; i < 24; i++)
            {
                string query = Write(random), plan = WeighedCounts.Plan(graph, query);
                foreach (string mark in (string[])["WeighNodes", "AggregateColumns by", "Distinct", "Union"])
                    found[mark] = found.GetValueOrDefault(mark) + (plan.Contains(mark, StringComparison.Ordinal) ? 1 : 0);
                List<string> byRow = SortedRows.Of(graph, query, ByRow), rows = SortedRows.Of(graph, query, new QueryOptions());
                List<string> shared = SortedRows.Of(graph, query, Shared);
                Assert.True(byRow.SequenceEqual(rows) && byRow.SequenceEqual(shared), $"seed {seed}: {query}\n{plan}");
            }
        }

        Assert.All(found, mark => Assert.True(mark.Value > LawSize.Of(10), $"{mark.Key}: {mark.Value}"));
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string pattern = Pick(Patterns), other = pattern.Contains("(b", StringComparison.Ordinal) ? Pick("b", "b", "a") : "a";
        string one = Pick("a", "a.x", "a"), two = Pick("", "", $", {other} AS l", $", {other}.x AS l", $", {other}.none AS l");
        string row = $"{one} AS k{two}", names = two.Length > 0 ? "k, l" : "k";
        return random.Next(5) switch
        {
            0 => $"{pattern} RETURN DISTINCT {row}",
            1 => $"{pattern} WITH DISTINCT {row} RETURN count(*) AS n",
            2 => $"{pattern} WITH DISTINCT {row} ORDER BY {names} RETURN {names}",
            3 => $"{pattern} RETURN {row} UNION {Pick(Patterns)} RETURN a.x AS k{(two.Length > 0 ? ", a AS l" : "")}",
            _ => $"CALL () {{ {pattern} RETURN {row} UNION {pattern} RETURN a.x AS k{(two.Length > 0 ? ", a AS l" : "")} }} "
                + $"RETURN k, count(*) AS n",
        };
    }
}
