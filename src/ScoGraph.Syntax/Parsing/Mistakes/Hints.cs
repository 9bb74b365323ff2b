using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;

namespace ScoGraph.Syntax.Parsing.Mistakes;

/// <summary>Guesses what was meant where the grammar met a token that it did not expect.</summary>
internal static class Hints
{
    private static readonly string[] ClauseWords =
    [
        "CALL", "CREATE", "DELETE", "DETACH DELETE", "DETACH", "FINISH", "FOREACH", "LOAD CSV", "MATCH", "MERGE", "OPTIONAL MATCH",
        "OPTIONAL", "REMOVE", "RETURN", "SET",
        "UNWIND", "WITH", "DROP CONSTRAINT", "DROP INDEX", "FILTER", "INSERT", "NEXT", "NODETACH DELETE", "SHOW CONSTRAINTS",
        "SHOW INDEXES",
    ];

    private static readonly string[] OperatorWords = ["AND", "CONTAINS", "ENDS", "IN", "IS", "OR", "STARTS", "XOR"];

    public static string? For(ParseContext context, TokenNode found, TokenNode? unclosed)
    {
        TokenNode? before = found.Index == 0 ? null : context.Nodes[found.Index - 1];
        return Symbols(context, found, before)
            ?? Variable(context, found, before)
            ?? Pattern(context.Expected, found, before)
            ?? Word(context.Expected, found, before)
            ?? Braces(context.Expected, found, before)
            ?? Bracket(found, unclosed);
    }

    /// <summary>Operators as other languages write them, and words in the wrong order.</summary>
    private static string? Symbols(ParseContext context, TokenNode found, TokenNode? before) =>
        (before?.Kind, found.Kind, found.Next.Kind) switch
        {
            (TokenKind.Equal, TokenKind.Equal, _) => SyntaxErrors.WrittenAs("Equality", "="),
            (_, TokenKind.Ampersand, TokenKind.Ampersand) => SyntaxErrors.WrittenAs("Conjunction", "AND"),
            (_, TokenKind.Bar, TokenKind.Bar) => SyntaxErrors.WrittenAs("Disjunction", "OR"),
            (_, TokenKind.Exclamation, _) => SyntaxErrors.WrittenAs("Negation", "NOT"),
            (TokenKind.Minus, TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.LeftParen, _) =>
                SyntaxErrors.WrittenAs("A relationship", "-->, <--, -- or -[:TYPE]->"),
            (TokenKind.String, TokenKind.Name, _) when before!.Span.End == found.Span.Start => SyntaxErrors.QuoteInString,
            (_, TokenKind.Not, _) when context.Expected.Has(Phrase.Expression) => SyntaxErrors.NotInParentheses,
            (_, TokenKind.Not, _) when context.Expected.Has(Phrase.Operator) => SyntaxErrors.NotInFront,
            (_, TokenKind.Where, _) when context.Expected.Has(Phrase.Clause) => SyntaxErrors.WhereBelongs,
            (_, TokenKind.Skip or TokenKind.Order, _) when context.Expected.Has(Phrase.EndOfQuery) => SyntaxErrors.OrderOfPaging,
            (_, TokenKind.When, _) when context.Expected.Has(Phrase.Clause) => SyntaxErrors.WhenBeginsQuery,
            (TokenKind.RightParen, TokenKind.Bar, _) when context.Expected.Has(TokenKind.RightParen) => SyntaxErrors.AlternativePaths,
            (TokenKind.Semicolon, _, _) => SyntaxErrors.OneStatement,
            _ => null,
        };

    /// <summary>A reserved word where a pattern's variable was meant: one that begins a condition there, or one before a path.</summary>
    private static string? Variable(ParseContext context, TokenNode found, TokenNode? before)
    {
        if (TokenKinds.IsReserved(found.Kind) && found.Next.Kind == TokenKind.Equal && context.Expected.Has(TokenKind.LeftParen))
            return SyntaxErrors.ReservedWord(found.Text);
        bool endsVariable = found.Kind is TokenKind.Colon or TokenKind.LeftBrace or TokenKind.RightParen or TokenKind.RightBracket;
        return endsVariable && before is { Kind: TokenKind.Where or TokenKind.Is, Index: > 0 }
            && TokenKinds.IsOpening(context.Nodes[before.Index - 1].Kind) ? SyntaxErrors.ReservedWord(before.Text) : null;
    }

    private static string? Pattern(ExpectationSet expected, TokenNode found, TokenNode? before)
    {
        if (!expected.Has(TokenKind.LeftParen) || !TokenKinds.IsName(found.Kind))
            return null;
        if (before?.Kind == TokenKind.Create && OtherWords.Find(found.Text) is { } other)
            return other;
        return before?.Kind is TokenKind.Match or TokenKind.Create or TokenKind.Merge or TokenKind.Comma or TokenKind.Minus
            or TokenKind.Greater or TokenKind.Equal
            ? SyntaxErrors.NodeInParentheses(found.Name)
            : null;
    }

    private static string? Word(ExpectationSet expected, TokenNode found, TokenNode? before)
    {
        if (TokenKinds.IsReserved(found.Kind))
            return Reserved(expected, found);
        if (found.Kind != TokenKind.Name)
            return null;
        string text = found.Text.ToUpperInvariant();
        if ((OtherWords.Find(text) ?? (before is { Kind: TokenKind.Name } ? OtherWords.Find(before.Text) : null)) is { } other)
            return other;
        string? earlier = before?.Kind == TokenKind.Name && expected.Has(TokenKind.As) ? Near(before.Text, ["DISTINCT"]) : null;
        return Near(text, Candidates(expected)) ?? earlier;
    }

    private static string? Reserved(ExpectationSet expected, TokenNode found)
    {
        bool usedAsName = found.Next.Kind is TokenKind.Dot or TokenKind.Comma or TokenKind.RightParen or TokenKind.As;
        return expected.Has(Phrase.Variable) || (expected.Has(Phrase.Expression) && usedAsName)
            ? SyntaxErrors.ReservedWord(found.Text)
            : null;
    }

    private static string? Braces(ExpectationSet expected, TokenNode found, TokenNode? before)
    {
        if (!expected.Has(TokenKind.Colon) || before is null || !TokenKinds.IsWord(before.Kind))
            return null;
        if (before.Opener is { Index: > 0 } open && found.Context.Nodes[open.Index - 1].IsWord("VALUE"))
            return OtherWords.Find("VALUE");
        return found.Kind switch
        {
            TokenKind.RightBrace when found.Partner == found.Context.Nodes[Math.Max(0, found.Index - 2)] =>
                SyntaxErrors.WrittenAs("A parameter", "$" + before.Text),
            TokenKind.Equal when before.Opener?.Kind == TokenKind.LeftBrace =>
                SyntaxErrors.WrittenAs("An entry of a map", before.Text + ": value"),
            _ => null,
        };
    }

    private static string? Bracket(TokenNode found, TokenNode? unclosed)
    {
        if (unclosed is not null)
            return SyntaxErrors.OpenBracket(unclosed.Text, unclosed.Line, unclosed.Column);
        return TokenKinds.IsClosing(found.Kind) && found.Partner is null ? SyntaxErrors.NothingOpened : null;
    }

    private static string? Near(string word, IEnumerable<string> candidates) =>
        word.Length >= 3 && NearestName.Find(word, candidates) is { } near
            ? SyntaxErrors.DidYouMean(near == "ORDER" ? "ORDER BY" : near)
            : null;

    private static IEnumerable<string> Candidates(ExpectationSet expected)
    {
        for (TokenKind kind = TokenKind.All; kind <= TokenKind.Single; kind++)
        {
            if (expected.Has(kind))
                yield return Keywords.Text(kind)!;
        }

        foreach (string word in expected.Has(Phrase.Clause) ? ClauseWords : [])
            yield return word;
        foreach (string word in expected.Has(Phrase.Operator) ? OperatorWords : [])
            yield return word;
    }
}
