namespace ScoGraph.Properties;

/// <summary>
/// Strings that are searched page by page are those that are found one by one: of every alphabet, with nulls, with other kinds among them,
/// beside each other so that a part stands across two, and while they change.
/// </summary>
public sealed class TextScanTests
{
    private static readonly string[] Alphabets = ["ab", "aé", "abж", "ab\uD83D\uDE00", "a\uD83D"];

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
                string part = Text(3);
                foreach (string test in new[] { "CONTAINS", "STARTS WITH", "ENDS WITH" })
                {
                    // A condition of two variables is tested for each row.
                    string found = Answer(source, $"MATCH (n:T) WHERE n.t {test} $part RETURN count(*), sum(id(n))", part);
                    string each = Answer(source, $"UNWIND [$part] AS p MATCH (n:T) WHERE n.t {test} p RETURN count(*), sum(id(n))", part);
                    Assert.True(found == each, $"seed {seed}: {test} '{part}': {found}, each {each}");
                }
            }

            string Text(int longest) => string.Concat(
                Enumerable.Range(0, random.Next(longest + 1)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            List<object?> Ids() => [.. Enumerable.Range(0, 40).Select(_ => (object?)(long)random.Next(2500))];
        }
    }

    private static string Answer(QuerySource source, string query, string part) =>
        source.Query(query, ("part", part)).Single().ToJson();
}
