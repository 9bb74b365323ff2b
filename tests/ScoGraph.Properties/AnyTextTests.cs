using System.Text;
using FsCheck.Xunit;
using ScoGraph.Properties.Drawing;

namespace ScoGraph.Properties;

/// <summary>Whatever the text, the engine gives rows or says what is wrong with it, and a text that is wrong changes nothing.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "UNWIND", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "CALL", "YIELD", "UNION", "FOREACH",
        "ORDER BY", "SKIP", "LIMIT", "DISTINCT", "AS", "AND", "OR", "XOR", "NOT", "IN", "IS", "NULL", "CASE", "WHEN", "THEN", "ELSE", "END", "EXISTS", "COUNT",
        "(", ")", "[", "]", "{", "}", "<", ">", "-", "->", "<-", "--", ":", "::", "|", "||", "&", "!", "%", "$p", "=", "<>", "+", "*", "/", "^", ".", "..", ",", ";",
        "a", "b", "n", "A", "R", "x", "0", "1", "9223372036854775807", "9223372036854775808", "1.5", "1e999", "'", "\"", "`", "'text'", "//", "/*", "\\u0041", "\n",
        "count(*)", "range(0, 9)", "shortestPath", "duration('P1D')", "date('2024-02-30')", "𝔸", "\0", "\u2028", "é",
    ];

    [Property(MaxTest = 3000)]
    public void Pieces_in_any_order_are_answered_or_refused(int seed)
    {
        Random random = new(seed);
        Ask(string.Join(random.Next(4) == 0 ? "" : " ", random.GetItems(Pieces, random.Next(1, 25))));
    }

    [Property(MaxTest = 3000)]
    public void A_query_with_mistakes_is_answered_or_refused(int seed)
    {
        Random random = new(seed);
        StringBuilder text = new(QueryWriter.Write(random));
        for (int mistakes = random.Next(1, 4); mistakes > 0 && text.Length > 0; mistakes--)
        {
            int at = random.Next(text.Length);
            if (random.Next(2) == 0)
                text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at));
            else
                text.Insert(at, random.GetItems(Pieces, 1)[0]);
        }

        Ask(text.ToString());
    }

    [Property(MaxTest = 2000)]
    public void Any_text_is_answered_or_refused(string? text) => Ask(text ?? "");

    private static void Ask(string text)
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {x: 1})-[:R]->(:B), (:A {x: 'a'})");
        QueryOptions limits = new()
        {
            Limits = new QueryLimits
            {
                Timeout = TimeSpan.FromSeconds(10),
                MaxRows = 10_000,
                MaxMemory = 100_000_000
            }
        };
        long before = Size(graph);
        try
        {
            graph.Query(text, new Dictionary<string, object?> { ["p"] = 1 }, limits);
        }
        catch (QueryException)
        {
            Assert.Equal(before, Size(graph));
        }
    }

    private static long Size(Graph graph) => graph.Query("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(*) + count(r)").Scalar<long>();
}
