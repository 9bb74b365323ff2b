using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>
/// Parsers over tokens that decide by the next token. Sprache's own combinators try alternatives in order and collect messages at each
/// step, which costs many times as much over tokens and doubles the work per nesting level where alternatives begin alike.
/// </summary>
internal static class Combinators
{
    /// <summary>One token of a kind.</summary>
    public static Parser<TokenNode> Token(TokenKind kind) => input => Accept((TokenNode)input, kind);

    public static IResult<TokenNode> Accept(TokenNode node, TokenKind kind)
    {
        if (node.Kind == kind)
            return node;
        node.Context.Expect(node, kind);
        return new Failed<TokenNode>(node);
    }

    /// <summary>A parser that is defined later, or in terms of itself.</summary>
    public static Parser<T> Ref<T>(Func<Parser<T>> parser) => input => parser()(input);

    /// <summary>Whether a token stands here; it is read if so.</summary>
    public static Parser<bool> Flag(TokenKind kind) => input =>
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind == kind)
            return new Parsed<bool>(true, node.Next);
        node.Context.Expect(node, kind);
        return new Parsed<bool>(false, node);
    };

    /// <summary>Null unless the token that begins the parser's text stands here.</summary>
    public static Parser<T?> Optional<T>(TokenKind first, Parser<T> parser)
        where T : class => input =>
        {
            TokenNode node = (TokenNode)input;
            if (node.Kind == first)
                return parser(input);
            node.Context.Expect(node, first);
            return new Parsed<T?>(null, input);
        };

    /// <summary>A parser behind a token that carries no meaning of its own.</summary>
    public static Parser<T> After<T>(TokenKind kind, Parser<T> parser) => input =>
    {
        TokenNode node = (TokenNode)input;
        return Accept(node, kind).WasSuccessful ? parser(node.Next) : new Failed<T>(input);
    };

    /// <summary>Null, or the parser behind a token that announces it.</summary>
    public static Parser<T?> OptionalAfter<T>(TokenKind kind, Parser<T> parser)
        where T : class => Optional(kind, After(kind, parser));

    /// <summary>A parser between brackets.</summary>
    public static Parser<T> Between<T>(TokenKind open, Parser<T> parser, TokenKind close) => input =>
    {
        TokenNode node = (TokenNode)input;
        if (!Accept(node, open).WasSuccessful || parser(node.Next) is not { WasSuccessful: true } inner)
            return new Failed<T>(input);
        TokenNode end = (TokenNode)inner.Remainder;
        return Accept(end, close).WasSuccessful ? new Parsed<T>(inner.Value, end.Next) : new Failed<T>(end);
    };

    /// <summary>One or more, with commas between.</summary>
    public static Parser<ImmutableArray<T>> CommaSeparated<T>(Parser<T> parser) => input =>
    {
        ImmutableArray<T>.Builder? items = null;
        while (true)
        {
            if (parser(input) is not { WasSuccessful: true } item)
                return new Failed<ImmutableArray<T>>(input);
            TokenNode behind = (TokenNode)item.Remainder;
            if (behind.Kind != TokenKind.Comma)
            {
                behind.Context.Expect(behind, TokenKind.Comma);
                if (items is null)
                    return new Parsed<ImmutableArray<T>>([item.Value], behind);
                items.Add(item.Value);
                return new Parsed<ImmutableArray<T>>(items.DrainToImmutable(), behind);
            }

            (items ??= ImmutableArray.CreateBuilder<T>()).Add(item.Value);
            input = behind.Next;
        }
    };

    /// <summary>None, or comma-separated ones, before a closing bracket (which is left to the caller).</summary>
    public static Parser<ImmutableArray<T>> CommaSeparatedBefore<T>(TokenKind close, Parser<T> parser)
    {
        Parser<ImmutableArray<T>> some = CommaSeparated(parser);
        return input =>
        {
            TokenNode node = (TokenNode)input;
            if (node.Kind == close)
                return new Parsed<ImmutableArray<T>>([], input);
            node.Context.Expect(node, close);
            return some(input);
        };
    }

    /// <summary>As many as there are tokens that begin one.</summary>
    public static Parser<ImmutableArray<T>> Repeat<T>(TokenKind first, Parser<T> parser) => input =>
    {
        ImmutableArray<T>.Builder? items = null;
        TokenNode node = (TokenNode)input;
        while (node.Kind == first)
        {
            if (parser(node) is not { WasSuccessful: true } item)
                return new Failed<ImmutableArray<T>>(node);
            (items ??= ImmutableArray.CreateBuilder<T>()).Add(item.Value);
            node = (TokenNode)item.Remainder;
        }

        node.Context.Expect(node, first);
        return new Parsed<ImmutableArray<T>>(items?.DrainToImmutable() ?? [], node);
    };
}
