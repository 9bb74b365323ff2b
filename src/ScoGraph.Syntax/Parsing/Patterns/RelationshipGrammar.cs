using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing.Patterns;

/// <summary>Relationships of a path: the arrow, what stands in its bracket, and the variable length.</summary>
internal static class RelationshipGrammar
{
    private static readonly Parser<Filling> Bracket = Between(
        TokenKind.LeftBracket,
        Sequence<Identifier?, LabelExpression?, VariableLength?, Expression?, Expression?, Filling>(
            Names.OptionalVariable, LabelGrammar.Announced, Length, PatternGrammar.Properties, ExpressionGrammar.Where,
            (_, variable, types, length, properties, where) => new(variable, types, length, properties, where)),
        TokenKind.RightBracket);

    private static readonly Parser<RelationshipPattern> Arrow =
        Sequence<bool, TokenNode, Filling?, TokenNode, bool, RelationshipPattern>(
            Flag(TokenKind.Less), Token(TokenKind.Minus), Optional(TokenKind.LeftBracket, Bracket), Token(TokenKind.Minus),
            Flag(TokenKind.Greater),
            (span, left, _, filling, _, right) => new(
                span, left == right ? PatternDirection.Either : left ? PatternDirection.Left : PatternDirection.Right,
                filling?.Variable, filling?.Types, filling?.Length, filling?.Properties, filling?.Where));

    /// <summary>An arrow and its quantifier, if it has one.</summary>
    public static IResult<RelationshipPattern> Relationship(IInput input)
    {
        if (Arrow(input) is not { WasSuccessful: true } arrow || QuantifierGrammar.Quantifier(
            arrow.Remainder) is not { WasSuccessful: true } quantifier)
            return new Failed<RelationshipPattern>(input);
        if (quantifier.Value is not { } length)
            return arrow;
        if (arrow.Value.Length is not null)
        {
            ((TokenNode)input).Context.Fail(SyntaxErrors.TwoLengths(length.Span));
            return new Failed<RelationshipPattern>(input);
        }

        return new Parsed<RelationshipPattern>(
            arrow.Value with { Length = length, Span = TokenNode.SpanBetween(input, quantifier.Remainder) }, quantifier.Remainder);
    }

    private static IResult<VariableLength?> Length(IInput input)
    {
        TokenNode node = (TokenNode)input, at = node.Next;
        if (node.Kind == TokenKind.DotDot)
            return Wrong(node);
        if (node.Kind != TokenKind.Star)
        {
            node.Context.Expect(node, TokenKind.Star);
            return new Parsed<VariableLength?>(null, input);
        }

        long? min = Bound(ref at), max = min;
        if (at.Kind == TokenKind.DotDot)
        {
            at = at.Next;
            max = Bound(ref at);
        }

        if (at.Kind is TokenKind.Minus or TokenKind.Float or TokenKind.Plus or TokenKind.BadNumber or TokenKind.SmallestInteger)
            return Wrong(at);
        at.Context.Expect(at, Phrase.Length);
        return new Parsed<VariableLength?>(new VariableLength(TokenNode.SpanBetween(node, at), min, max), at);
    }

    private static long? Bound(ref TokenNode at)
    {
        if (at.Kind != TokenKind.Integer)
            return null;
        long value = at.Token.Value.AsInteger();
        at = at.Next;
        return value;
    }

    private static Failed<VariableLength?> Wrong(TokenNode at)
    {
        at.Context.Fail(SyntaxErrors.InvalidLength(at.Text, at.Span));
        return new Failed<VariableLength?>(at);
    }

    private sealed record Filling(
        Identifier? Variable, LabelExpression? Types, VariableLength? Length, Expression? Properties, Expression? Where);
}
