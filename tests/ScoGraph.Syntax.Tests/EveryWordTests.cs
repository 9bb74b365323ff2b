using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Printing;

namespace ScoGraph.Syntax.Tests;

/// <summary>Every word of the language as a name, in every place for names: it means what it means in backticks, or is refused.</summary>
public sealed class EveryWordTests
{
    /// <summary>Words that are free as names but mean something where no name could stand.</summary>
    private static readonly string[] Free =
    [
        "acyclic", "cast", "constraint", "constraints", "database", "databases", "different", "drop", "elements", "filter", "for", "groups",
        "index", "indexes", "insert", "let", "next", "nodetach", "paths", "relationships", "repeatable", "shortest", "show", "simple",
        "trail", "transactions", "user", "walk", "finish", "inf", "nan", "infinity", "cypher", "offset", "use", "typed", "labeled",
    ];

    private static readonly string[] Words =
        [.. Enum.GetValues<TokenKind>().Where(TokenKinds.IsKeyword).Select(Keywords.Text).OfType<string>().Select(w => w.ToLowerInvariant())
            .Concat(Free).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Places where the grammar leaves no doubt, whatever the word.</summary>
    public static TheoryData<string> Sure =>
    [
        "MATCH (n:# {v: 1}) RETURN n", "MATCH (n:A&!#) RETURN n", "MATCH (n)-[r:#]->(m) RETURN r", "MATCH (n)-[r:A|#*1..2]->(m) RETURN r",
        "RETURN n.# AS x", "MATCH (n) SET n.# = 1, n:#", "MATCH (n) REMOVE n.#, n:#", "RETURN {#: 1} AS x", "CREATE (:A {#: 1})", "RETURN $# AS x",
        "CALL a.#() YIELD b RETURN b", "CALL a.#.b() YIELD c RETURN c", "RETURN n {.#} AS x", "MATCH (n) WHERE n:# RETURN n",
        "CREATE INDEX a FOR (n:#) ON (n.#)", "CREATE CONSTRAINT a FOR (n:#) REQUIRE n.# IS UNIQUE",
    ];

    /// <summary>Places where a word may be refused, which then says that backticks help.</summary>
    public static TheoryData<string> Doubtful =>
    [
        "MATCH (#) RETURN 1 AS x", "MATCH (#:A) RETURN 1 AS x", "MATCH ()-[#:A]->() RETURN 1 AS x", "MATCH # = (a)-->(b) RETURN 1 AS x",
        "RETURN 1 AS #", "WITH 1 AS # RETURN 1 AS x", "UNWIND [1] AS # RETURN 1 AS x", "CALL a.b() YIELD c AS # RETURN 1 AS x",
    ];

    [Theory]
    [MemberData(nameof(Sure))]
    public void A_word_is_a_name_where_no_doubt_is_left(string text) => Assert.Empty(Written()
        .Where(word => Difference(text, word) is not null).Select(word => $"{Put(text, word)}: {Difference(text, word)}"));

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void A_word_is_a_name_or_refused_with_a_hint(string text) => Assert.Empty(
        from word in Written()
        let error = CypherParser.Parse(Put(text, word)).Error
        let fault = error is null ? Difference(text, word)
            : error.Hint?.Contains('`', StringComparison.Ordinal) == true ? null : $"{error.Message} {error.Hint}"
        where fault is not null
        select $"{Put(text, word)}: {fault}");

    private static IEnumerable<string> Written() => Words.SelectMany(word => new[] { word, word.ToUpperInvariant() });

    private static string Put(string text, string word) => text.Replace("#", word, StringComparison.Ordinal);

    /// <summary>What differs from the same text with the word in backticks; null for nothing.</summary>
    private static string? Difference(string text, string word)
    {
        ParsedQuery plain = CypherParser.Parse(Put(text, word)), quoted = CypherParser.Parse(Put(text, $"`{word}`"));
        return plain.Error is { } error ? error.Message
            : QueryPrinter.Print(plain.Statement!) == QueryPrinter.Print(quoted.Statement!) ? null : QueryPrinter.Print(plain.Statement!);
    }
}
