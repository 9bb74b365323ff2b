using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>How often a path or relationship is repeated: +, *, {n}, {n,}, {,m} or {n,m} behind it.</summary>
internal static class QuantifierGrammar
{
    /// <summary>The quantifier that begins here, or null.</summary>
    public static IResult<VariableLength?> Quantifier(IInput input)
    {
        TokenNode node = (TokenNode)input;
        return node.Kind switch
        {
            TokenKind.Plus => Found(node, node.Next, 1, null),
            TokenKind.Star => Found(node, node.Next, 0, null),
            TokenKind.LeftBrace => Bounds(node),
            _ => new Parsed<VariableLength?>(null, node),
        };
    }

    /// <summary>The token behind the quantifier that seems to begin here; the token itself where none does.</summary>
    public static TokenNode Skip(TokenNode node) => node.Kind switch
    {
        TokenKind.Plus or TokenKind.Star => node.Next,
        TokenKind.LeftBrace when node.Partner is { } close => close.Next,
        _ => node,
    };

    private static IResult<VariableLength?> Bounds(TokenNode open)
    {
        TokenNode at = open.Next;
        long? min = Bound(ref at), max = min;
        if (min is null && at.Kind != TokenKind.Comma)
            return Wrong(at);
        if (at.Kind == TokenKind.Comma)
        {
            at = at.Next;
            max = Bound(ref at);
            if (min is null && max is null)
                return Wrong(at);
        }

        if (at.Kind is not (TokenKind.RightBrace or TokenKind.EndOfText))
            return Wrong(at);
        return Accept(at, TokenKind.RightBrace).WasSuccessful ? Found(open, at.Next, min ?? 0, max) : new Failed<VariableLength?>(at);
    }

    private static long? Bound(ref TokenNode at)
    {
        if (at.Kind != TokenKind.Integer)
            return null;
        long value = at.Token.Value.AsInteger();
        at = at.Next;
        return value;
    }

    private static Parsed<VariableLength?> Found(TokenNode first, TokenNode behind, long min, long? max) =>
        new(new VariableLength(TokenNode.SpanBetween(first, behind), min, max, IsQuantifier: true), behind);

    private static Failed<VariableLength?> Wrong(TokenNode at)
    {
        at.Context.Fail(SyntaxErrors.InvalidQuantifier(at.AtEnd ? "end" : at.Text, at.Span));
        return new Failed<VariableLength?>(at);
    }
}
