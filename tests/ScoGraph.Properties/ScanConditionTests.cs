namespace ScoGraph.Properties;

/// <summary>
/// Conditions that a scan tests of many nodes at once keep the nodes, and fail with the errors, that testing row by row gives: over
/// integers, floats, texts, nulls, numbers that overflow, zero as a divisor and deleted nodes.
/// </summary>
public sealed class ScanConditionTests
{
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];
    private static readonly string[] Operators = ["+", "-", "*", "/", "%"];
    private static readonly string[] Keys = ["a", "b", "c", "d", "e", "large", "none"];
    private static readonly string[] Constants = ["0", "1", "-1", "3", "7", "9223372036854775807", "4503599627370497", "-2147483649", "2.5", "$half", "'x'", "$p", "$none", "null"];
    private static readonly string[] Lists = ["[1, 2, 3]", "['x', 'y']", "[1, null]", "[2.0, 'x']", "[]", "[null]"];

    [Fact]
    public void Scans_keep_what_rows_keep()
    {
        int answered = 0, failed = 0;
        for (int seed = 0; seed < 30; seed++)
        {
            Random random = new(seed);
            using Graph graph = Draw(random);
            for (int i = 0; i < 40; i++)
            {
                string condition = Condition(random, depth: 2), turned = condition, end = random.Next(3) == 0 ? " LIMIT 3" : "";
                if (random.Next(2) == 0)
                {
                    string other = Condition(random, depth: 1);
                    (condition, turned) = ($"{condition} AND {other}", $"{other} AND {condition}");
                }

                string scanned = Answer(graph, $"MATCH (n:N) WHERE {condition} RETURN n.i AS i{end}");
                string unscanned = Answer(graph, $"MATCH (n:N) WHERE {condition} RETURN n.i AS i{end}", "test-columns");
                if (!scanned.StartsWith('!') && !unscanned.StartsWith('!'))
                    Assert.Equal(unscanned, scanned);
                string byRow = ByRow(graph, condition, end);
                // A row that fails may be left out where the other condition refuses it.
                if (byRow.StartsWith('!') && !scanned.StartsWith('!'))
                    byRow = ByRow(graph, turned, end);
                Assert.True(scanned == byRow, $"seed {seed}: {condition}{end}\nscan: {scanned}\nrows: {byRow}");
                string counted = Answer(graph, $"MATCH (n:N) WHERE {condition} RETURN count(*) AS i");
                if (end.Length == 0 && !byRow.StartsWith('!'))
                    Assert.Equal(byRow.Length == 0 ? "0" : $"{byRow.Split(',').Length}", counted);
                answered += byRow.StartsWith('!') ? 0 : 1;
                failed += byRow.StartsWith('!') ? 1 : 0;
            }
        }

        Assert.True(answered > 400 && failed > 25, $"{answered} answered, {failed} failed");
    }

    private static Graph Draw(Random random)
    {
        Graph graph = new();
        // Pages of integers alone, of few integers, of mixed kinds; some nodes are deleted again.
        int count = random.Next(1, 3000), kinds = random.Next(1, 5);
        List<object?> rows = [];
        for (int i = 0; i < count; i++)
        {
            rows.Add(new Dictionary<string, object?>
            {
                ["i"] = i,
                ["a"] = Number(random, 1),
                ["b"] = Number(random, kinds),
                ["c"] = Number(random, 2),
                ["e"] = random.Next(kinds + 8) == 0 ? null : (object)(random.Next(5) == 0 ? double.NaN : random.Next(-3, 9) / 2.0),
                ["large"] = random.Next(kinds * 3) == 0 ? null : (object)((1L << random.Next(63)) + random.Next(-2, 3)),
            });
        }

        // Characters of two code units are in some pages, or in none.
        graph.Query(
            "UNWIND $rows AS row CREATE (n:N) SET n = row, "
            + "n.d = CASE row.i % 7 WHEN 0 THEN 'x' WHEN 1 THEN 'yx' WHEN $odd THEN '\U0001F600x' WHEN 3 THEN 'xyxyx' END",
            ("rows", rows), ("odd", random.Next(2) == 0 ? -1 : 2));
        graph.Query("MATCH (n:N) WHERE n.i % 11 = 5 DETACH DELETE n");
        return graph;
    }

    private static object? Number(Random random, int kinds) => random.Next(kinds) switch
    {
        0 => (long)random.Next(-4, 12),
        1 => random.Next(8) == 0 ? null : (long)random.Next(0, 9),
        2 => random.Next(200) == 0 ? long.MaxValue : random.Next(0, 3) + 0.5,
        _ => random.Next(300) == 0 ? "x" : (long)random.Next(0, 5),
    };

    private static string Condition(Random random, int depth)
    {
        if (random.Next(8) == 0)
            return depth > 0 && random.Next(2) == 0 ? $"NOT ({Condition(random, depth - 1)} AND {Condition(random, depth - 1)})"
                : $"NOT n.{Pick(random, Keys)} {Pick(random, Comparisons)} {Pick(random, [.. Constants, "n.a", "n.e"])}";
        if (depth > 0 && random.Next(3) == 0)
            return $"({Condition(random, depth - 1)} OR {Condition(random, depth - 1)})";
        return random.Next(6) switch
        {
            0 => $"n.{Pick(random, Keys)} IS {(random.Next(2) == 0 ? "NOT " : "")}NULL",
            1 => $"n.{Pick(random, Keys)} IN {Pick(random, Lists)}",
            2 => $"n.d {Pick(random, ["STARTS WITH", "ENDS WITH", "CONTAINS"])} 'x'",
            3 => $"n.{Pick(random, Keys)} {Pick(random, Comparisons)} n.{Pick(random, Keys)}",
            4 => $"{Term(random, 2)} {Pick(random, Comparisons)} {Term(random, 1)}",
            _ => $"n.{Pick(random, Keys)} {Pick(random, Comparisons)} {Pick(random, Constants)}",
        };
    }

    private static string Term(Random random, int depth) => depth == 0 || random.Next(3) == 0
        ? random.Next(3) == 0 ? Pick(random, Constants) : random.Next(6) == 0 ? $"size(n.{Pick(random, [.. Keys, "d", "d", "d"])})"
            : $"n.{Pick(random, Keys)}"
        : $"({Term(random, depth - 1)} {Pick(random, Operators)} {Term(random, depth - 1)})";

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];

    private static string ByRow(Graph graph, string condition, string end) =>
        Answer(graph, $"MATCH (n:N) WITH collect(n) AS all UNWIND all AS n WITH n WHERE {condition} RETURN n.i AS i{end}");

    private static string Answer(Graph graph, string query, params string[] disabled)
    {
        Dictionary<string, object?> parameters = new() { ["p"] = 4L, ["none"] = null, ["half"] = 0.5 };
        try
        {
            return string.Join(
                ",", graph.Query(query, parameters, new QueryOptions { DisabledPasses = disabled }).Select(row => row.Get<long>("i")));
        }
        catch (QueryException error)
        {
            return "!" + error.Message.Split('\n')[0].Split(" (")[0];
        }
    }
}
