using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;

namespace ScoGraph.Syntax.Parsing.Mistakes;

/// <summary>Names what was expected at a place, as a short list.</summary>
internal static class ExpectationText
{
    private const int LongestList = 8;

    private static readonly (Phrase Phrase, string Text)[] Phrases =
    [
        (Phrase.Expression, "an expression"),
        (Phrase.Variable, "a variable"),
        (Phrase.Label, "a label or type"),
        (Phrase.Key, "a name"),
        (Phrase.Procedure, "a procedure's name"),
        (Phrase.Length, "a length"),
        (Phrase.Type, "a type such as INTEGER or LIST<STRING>"),
    ];

    public static string Describe(ExpectationSet expected, bool atStart)
    {
        List<string> items = [];
        foreach ((Phrase phrase, string text) in Phrases)
        {
            if (expected.Has(phrase))
                items.Add(text);
        }

        for (TokenKind kind = TokenKind.EndOfText; kind <= TokenKind.Single; kind++)
        {
            if (expected.Has(kind) && !(kind == TokenKind.Union && expected.Has(Phrase.Clause)) && Name(kind) is { } name)
                items.Add(name);
        }

        if (expected.Has(Phrase.Clause))
            items.Add(atStart ? "a clause such as MATCH, CREATE or RETURN" : "another clause");
        if (expected.Has(Phrase.EndOfQuery))
            items.Add("the end of the query");
        if (items.Count == 0)
            items.Add("an operator");
        if (items.Count > LongestList)
            return string.Join(", ", items.Take(LongestList)) + ", …";
        return items.Count == 1 ? items[0] : string.Join(", ", items.Take(items.Count - 1)) + " or " + items[^1];
    }

    private static string? Name(TokenKind kind) => kind switch
    {
        TokenKind.Order => "ORDER BY",
        TokenKind.On => "ON CREATE or ON MATCH",
        _ => TokenKinds.Symbol(kind) is { } symbol ? $"'{symbol}'" : Keywords.Text(kind),
    };
}
