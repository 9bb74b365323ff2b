namespace ScoGraph.Properties;

/// <summary>
/// Strings that are searched page by page are those that are found one by one: of every alphabet, with nulls, with other kinds among them,
/// beside each other so that a part stands across two, and while they change.
/// </summary>
public sealed class TextScanTests
{
    private static readonly string[] Alphabets = ["ab", "aé", "abж", "ab\uD83D\uDE00", "a\uD83D"];

    private static readonly QueryOptions Alone = new() { Parallelism = 1 };

    [Fact]
    public void Scans_find_what_comparing_each_finds()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            string alphabet = Alphabets[seed % Alphabets.Length];
            using Graph graph = new();
            List<object?> texts = [.. Enumerable.Range(0, 2500).Select(_ => random.Next(12) > 0 ? (object?)Text(8) : null)];
            graph.Query("UNWIND $texts AS t CREATE (:T {t: t})", ("texts", texts));
            if (seed % 4 == 0)
                graph.Query("MATCH (n:T) WHERE id(n) = 1100 SET n.t = 7");
            for (int i = 0; i < 4; i++)
            {
                CompareAll(graph);
                using Transaction transaction = graph.BeginTransaction();
                transaction.Query("MATCH (n:T) WHERE id(n) IN $ids SET n.t = $t", ("ids", Ids()), ("t", Text(8)));
                CompareAll(transaction);
                transaction.Query("MATCH (n:T) WHERE id(n) IN $ids REMOVE n.t", ("ids", Ids()));
                CompareAll(transaction);
                transaction.Query("MATCH (n:T) WHERE id(n) IN $ids DETACH DELETE n", ("ids", Ids()));
                if (i % 2 == 0)
                    transaction.Commit();
            }

            void CompareAll(QuerySource source)
            {
                string part = Text(random.Next(2) == 0 ? 3 : 7);
                foreach (string test in new[] { "CONTAINS", "STARTS WITH", "ENDS WITH" })
                {
                    // A condition of two variables is tested for each row.
                    string found = Answer(source, $"MATCH (n:T) WHERE n.t {test} $part RETURN count(*), sum(id(n))", part);
                    string each = Answer(source, $"UNWIND [$part] AS p MATCH (n:T) WHERE n.t {test} p RETURN count(*), sum(id(n))", part);
                    Assert.True(found == each, $"seed {seed}: {test} '{part}': {found}, each {each}");
                    string alone = Answer(source, $"MATCH (n:T) WHERE n.t {test} $part RETURN count(*), sum(id(n))", part, Alone);
                    Assert.True(alone == each, $"seed {seed}: {test} '{part}', one thread: {alone}, each {each}");
                }
            }

            string Text(int longest) => string.Concat(
                Enumerable.Range(0, random.Next(longest + 1)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            List<object?> Ids() => [.. Enumerable.Range(0, 40).Select(_ => (object?)(long)random.Next(2500))];
        }
    }

    [Fact]
    public void Pages_that_are_searched_in_parts_give_what_whole_ones_do()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(0, 80000) AS i CREATE (:T {t: CASE i % 7 WHEN 0 THEN 'ab' WHEN 3 THEN 'b' ELSE 'a' END + (i % 500)})");
        graph.Query("MATCH (n:T) WHERE id(n) % 11 = 0 DELETE n");
        foreach (string part in new[] { "ab49", "b7", "a1", "9a", "0" })
        {
            const string query = "MATCH (n:T) WHERE n.t CONTAINS $part RETURN count(*), sum(id(n))";
            string each = Answer(graph, "UNWIND [$part] AS p MATCH (n:T) WHERE n.t CONTAINS p RETURN count(*), sum(id(n))", part, Alone);
            for (int again = 0; again < 3; again++)
            {
                Assert.Equal(each, Answer(graph, query, part, Alone));
                Assert.Equal(each, Answer(graph, query, part, Alone with { Parallelism = 3, SharedAfter = TimeSpan.Zero }));
            }
        }
    }

    private static string Answer(QuerySource source, string query, string part, QueryOptions? options = null) =>
        source.Query(query, new Dictionary<string, object?> { ["part"] = part }, options).Single().ToJson();
}
