using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>Map literals, and the projections of a variable that look like them.</summary>
internal static class MapGrammar
{
    private static readonly Parser<MapEntry> Entry = Sequence<Identifier, TokenNode, Expression, MapEntry>(
        Names.Key, Token(TokenKind.Colon), ExpressionGrammar.Expression, (span, key, _, value) => new(span, key, value));

    /// <summary>{key: value, …}.</summary>
    public static readonly Parser<Expression> Map = Sequence<ImmutableArray<MapEntry>, MapLiteral>(
        Between(TokenKind.LeftBrace, CommaSeparatedBefore(TokenKind.RightBrace, Entry), TokenKind.RightBrace),
        (span, entries) => new(span, entries));

    private static readonly Parser<MapProjectionItem> KeyItem = Sequence<Identifier, TokenNode, Expression, MapProjectionItem>(
        Names.Key, Token(TokenKind.Colon), ExpressionGrammar.Expression, (span, key, _, value) => new(span, false, key, value));

    private static readonly Parser<MapProjectionItem> VariableItem = Sequence<Identifier, MapProjectionItem>(
        Names.Variable, (span, name) => new(span, false, name, new VariableReference(span, name.Name)));

    /// <summary>variable {.key, .*, key: value, variable}.</summary>
    public static IResult<Expression> Projection(IInput input)
    {
        TokenNode node = (TokenNode)input;
        VariableReference target = new(node.Span, node.Name);
        Parser<ImmutableArray<MapProjectionItem>> items = Between(
            TokenKind.LeftBrace, CommaSeparatedBefore<MapProjectionItem>(TokenKind.RightBrace, item => Item(item, target)),
            TokenKind.RightBrace);
        return items(node.Next) is { WasSuccessful: true } result
            ? new Parsed<Expression>(
                new MapProjection(TokenNode.SpanBetween(input, result.Remainder), target, result.Value), result.Remainder)
            : new Failed<Expression>(input);
    }

    private static IResult<MapProjectionItem> Item(IInput input, VariableReference target)
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind != TokenKind.Dot)
        {
            node.Context.Expect(node, TokenKind.Dot);
            return node.Next.Kind == TokenKind.Colon || !TokenKinds.IsName(node.Kind) ? KeyItem(input) : VariableItem(input);
        }

        if (node.Next.Kind == TokenKind.Star)
            return new Parsed<MapProjectionItem>(
                new MapProjectionItem(TokenNode.SpanBetween(node, node.Next.Next), true, null, null), node.Next.Next);
        node.Context.Expect(node.Next, TokenKind.Star);
        if (Names.Key(node.Next) is not { WasSuccessful: true } key)
            return new Failed<MapProjectionItem>(node);
        SourceSpan span = TokenNode.SpanBetween(node, key.Remainder);
        return new Parsed<MapProjectionItem>(
            new MapProjectionItem(span, false, key.Value, new PropertyAccess(span, target, key.Value)), key.Remainder);
    }
}
