using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Syntax.Tests.Kit;

public sealed class KitTests
{
    /// <summary>The details that parsing alone decides; every other compile-time error needs names or types.</summary>
    private static readonly string[] ParserDetails =
    [
        "UnexpectedSyntax", "InvalidNumberLiteral", "IntegerOverflow", "FloatingPointOverflow", "InvalidUnicodeLiteral",
        "InvalidUnicodeCharacter", "InvalidRelationshipPattern",
    ];

    [KitFact]
    public void Every_query_that_is_not_wrong_parses()
    {
        List<string> refused = [.. KitReader.Queries
            .Where(query => query.CompileTimeError is null || !ParserDetails.Contains(query.CompileTimeError))
            .Select(query => (query, parsed: CypherParser.Parse(query.Text)))
            .Where(pair => pair.parsed.Error is not null)
            .Select(pair => $"{pair.query.Place}\n{new QueryException(pair.parsed.Error!, pair.query.Text).Message}")];
        Assert.True(refused.Count == 0, $"{refused.Count} refused\n" + string.Join("\n\n", refused.Take(40)));
    }

    [KitFact]
    public void The_kit_is_read_whole() => Assert.InRange(KitReader.Queries.Count(), 4_000, int.MaxValue);

    [KitFact]
    public void Places_nest_as_the_tree_does()
    {
        foreach (KitQuery query in KitReader.Queries)
        {
            if (CypherParser.Parse(query.Text).Statement is { } tree)
                SpanCheck.Nested(tree, query.Text);
        }
    }

    [KitFact]
    public void Wrong_texts_are_refused_with_the_kits_code()
    {
        List<string> wrong = [.. KitReader.Queries
            .Where(query => query.CompileTimeError is { } error && ParserDetails.Contains(error))
            .Select(query => (query, parsed: CypherParser.Parse(query.Text)))
            .Where(pair => pair.parsed.Error?.Detail != pair.query.CompileTimeError)
            .Where(pair => pair.parsed.Error is not null || !IsMisplacedPattern(pair.query.Text))
            .Select(pair => $"{pair.query.Place}: {pair.query.CompileTimeError}, not {pair.parsed.Error?.Detail}\n{pair.query.Text}")];
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    /// <summary>A pattern where a value other than a predicate is due has good syntax; binding refuses it.</summary>
    private static bool IsMisplacedPattern(string text) => text.Contains("-[") || text.Contains("--");
}
