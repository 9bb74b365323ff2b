using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Syntax.Printing;

namespace ScoGraph.Syntax.Tests;

/// <summary>Whatever the text, parsing answers with a tree or with a mistake inside the text.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "MATCH", "OPTIONAL", "RETURN", "WITH", "UNWIND", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "CALL", "YIELD",
        "WHERE", "UNION",
        "ALL", "AS", "ON", "ORDER BY", "SKIP", "LIMIT", "DISTINCT", "NOT", "AND", "OR", "IN", "IS", "NULL", "STARTS WITH",
        "CONTAINS", "CASE",
        "WHEN", "THEN", "ELSE", "END", "EXISTS", "COUNT", "any", "reduce", "shortestPath", "a", "b", "n", "`x y`", "$p", "1", "2.5", "0x1F",
        "9223372036854775808", "12ab", "'s'", "\"t\"", "'", "`", "/*", "//", "(", ")", "[", "]", "{", "}", "(a)", "(b)", "-->",
        "<--", "-[", "]-",
        "-", ">", "<", "=", "<>", "<=", "+", "+=", "=~", "*", "/", "%", "^", ".", "..", ",", ":", ";", "|", "&", "!", "#",
        "\u2014", "\uD800", "\n",
    ];

    private static readonly string[] Queries =
    [
        "MATCH (a:A|B {x: 1})-[r:T*1..3]->(b WHERE b.x > 1) WHERE a.x + 1 < b.x AND NOT (a)-->(b) RETURN a.x AS x ORDER BY x DESC LIMIT 3",
        "UNWIND [x IN range(1, 3) WHERE x % 2 = 0 | x ^ 2] AS x WITH x, [(a)-->(b) | b.name] AS l RETURN l[0..2], reduce(s = 0, "
            + "y IN l | s + y)",
        "MERGE (a:A {id: $id}) ON CREATE SET a += {x: 'y'}, a:B ON MATCH SET a.x = CASE a.y WHEN 1 THEN 2 ELSE 3 END REMOVE a.z "
            + "RETURN a {.x, .*}",
        "CALL db.labels() YIELD label AS l WHERE l STARTS WITH 'A' RETURN count(*), EXISTS { MATCH (n) WHERE n:A&!B RETURN n } "
            + "UNION ALL RETURN 1, 2",
    ];

    [Property(MaxTest = 1000)]
    public void Any_text(string? text) => Check(text ?? "");

    [Property(MaxTest = 2000)]
    public Property Any_soup_of_tokens() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary(), Check);

    [Property(MaxTest = 2000)]
    public Property Any_soup_of_tokens_behind_return() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => "RETURN " + string.Concat(pieces)).ToArbitrary(), Check);

    [Property(MaxTest = 2000)]
    public Property Any_query_with_a_piece_changed()
    {
        Gen<string> changed =
            from query in Gen.Elements(Queries)
            from start in Gen.Choose(0, query.Length - 1)
            from length in Gen.Choose(0, Math.Min(12, query.Length - start))
            from piece in Gen.OneOf(Gen.Elements(Pieces), Gen.Constant(""))
            select query[..start] + piece + query[(start + length)..];
        return Prop.ForAll(changed.ToArbitrary(), Check);
    }

    private static void Check(string text)
    {
        ParsedQuery parsed = CypherParser.Parse(text);
        if (parsed.Error is { } error)
        {
            Assert.Null(parsed.Statement);
            Assert.InRange(error.Span.Start, 0, text.Length);
            Assert.InRange(error.Span.End, 0, text.Length);
            Assert.Contains(error.Message, new QueryException(error, text).Message);
            return;
        }

        string printed = QueryPrinter.Print(parsed.Statement!);
        ParsedQuery again = CypherParser.Parse(printed);
        Assert.True(again.Statement is not null, $"{printed}\n{again.Error}");
        Assert.Equal(TreeText.WithoutParentheses(parsed.Statement!), TreeText.WithoutParentheses(again.Statement));
        Assert.Equal(printed, QueryPrinter.Print(again.Statement));
    }
}
