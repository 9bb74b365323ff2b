using System.Collections.Immutable;
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

/// <summary>Paths and their nodes.</summary>
internal static class PatternGrammar
{
    /// <summary>The properties of a node or relationship pattern: a map or a parameter; null where neither stands.</summary>
    public static readonly Parser<Expression?> Properties = input =>
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind == TokenKind.LeftBrace)
            return MapGrammar.Map(input);
        if (node.Kind == TokenKind.Parameter)
            return AtomGrammar.Parameter(input);
        node.Context.Expect(node, TokenKind.LeftBrace);
        return new Parsed<Expression?>(null, node);
    };

    private static readonly Parser<NodePattern> Node =
        Sequence<TokenNode, Identifier?, LabelExpression?, Expression?, Expression?, TokenNode, NodePattern>(
            Token(TokenKind.LeftParen), Names.OptionalVariable, LabelGrammar.Announced, Properties, ExpressionGrammar.Where,
            Token(TokenKind.RightParen),
            (span, _, variable, labels, properties, where, _) => new(span, variable, labels, properties, where));

    private static readonly Parser<PathPattern> Shortest = Between<PathPattern>(TokenKind.LeftParen, Chain, TokenKind.RightParen);

    /// <summary>[variable =] pattern, where the pattern may stand in shortestPath or allShortestPaths.</summary>
    public static readonly Parser<PathPattern> Path = input =>
    {
        TokenNode node = (TokenNode)input;
        if (!ReservedNames.IsVariable(node) || node.Next.Kind != TokenKind.Equal)
            return Unnamed(node);
        Identifier variable = new(node.Span, node.Name);
        return Unnamed(node.Next.Next) is { WasSuccessful: true } path
            ? new Parsed<PathPattern>(
                path.Value with { Variable = variable, Span = TokenNode.SpanBetween(node, path.Remainder) }, path.Remainder)
            : new Failed<PathPattern>(input);
    };

    public static readonly Parser<ImmutableArray<PathPattern>> Paths = CommaSeparated(Path);

    /// <summary>A pattern where an expression is due: it ends where what follows is a minus or a comparison rather than an arrow.</summary>
    public static IResult<PathPattern> InExpression(IInput input) => Chain(input, Lookahead.BeginsRelationship);

    private static IResult<PathPattern> Chain(IInput input) => Chain(input, BeginsArrow);

    /// <summary>A node and the relationships and nodes behind it.</summary>
    private static IResult<PathPattern> Chain(IInput input, Func<TokenNode, bool> beginsRelationship)
    {
        if (NodeOrNone(input) is not { WasSuccessful: true } first)
            return new Failed<PathPattern>(input);
        TokenNode next = (TokenNode)first.Remainder;
        if (!beginsRelationship(next) && !ParenthesesGrammar.Begins(next))
            return new Parsed<PathPattern>(new PathPattern(first.Value.Span, null, PathSelector.All, [first.Value], []), next);
        ImmutableArray<NodePattern>.Builder nodes = ImmutableArray.CreateBuilder<NodePattern>();
        ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>();
        nodes.Add(first.Value);
        do
        {
            bool inParentheses = ParenthesesGrammar.Begins(next);
            IResult<PathSegment> segment = inParentheses ? ParenthesesGrammar.Quantified(next) : RelationshipGrammar.Relationship(next);
            if (!segment.WasSuccessful || (inParentheses ? NodeIfAny(segment.Remainder) : NodeOrNone(segment.Remainder)) is not
                { WasSuccessful: true } node)
                return new Failed<PathPattern>(next);
            segments.Add(segment.Value);
            nodes.Add(node.Value);
            next = (TokenNode)node.Remainder;
        }
        while (beginsRelationship(next) || ParenthesesGrammar.Begins(next));
        return new Parsed<PathPattern>(
            new PathPattern(TokenNode.SpanBetween(input, next), null, PathSelector.All, nodes.DrainToImmutable(),
                segments.DrainToImmutable()), next);
    }

    /// <summary>The node that is due here; one that asks for nothing where a path in parentheses begins instead.</summary>
    private static IResult<NodePattern> NodeOrNone(IInput input) => ParenthesesGrammar.Begins((TokenNode)input)
        ? NoNode(input) : Node(input);

    /// <summary>The node that may stand here.</summary>
    private static IResult<NodePattern> NodeIfAny(IInput input) => ((TokenNode)input).Kind == TokenKind.LeftParen
        ? NodeOrNone(input) : NoNode(input);

    private static Parsed<NodePattern> NoNode(IInput input) =>
        new(new NodePattern(TokenNode.SpanBetween(input, input), null, null, null, null), input);

    /// <summary>shortestPath(…) or allShortestPaths(…).</summary>
    public static IResult<PathPattern> Selected(IInput input)
    {
        TokenNode node = (TokenNode)input;
        PathSelector selector = node.Kind == TokenKind.ShortestPath ? PathSelector.Shortest : PathSelector.AllShortest;
        return Shortest(node.Next) is { WasSuccessful: true } path
            ? new Parsed<PathPattern>(
                path.Value with { Selector = selector, Span = TokenNode.SpanBetween(node, path.Remainder) }, path.Remainder)
            : new Failed<PathPattern>(input);
    }

    private static IResult<PathPattern> Unnamed(TokenNode node) => PathSearchGrammar.Begins(node) ? Searched(node) : Plain(node);

    private static IResult<PathPattern> Plain(TokenNode node)
    {
        if (node.Kind is TokenKind.ShortestPath or TokenKind.AllShortestPaths)
            return Selected(node);
        return ParenthesesGrammar.Begins(node) && !IsSegment(node) ? ParenthesesGrammar.Path(node) : Chain(node);
    }

    /// <summary>Whether the path in parentheses here is a part of a longer one.</summary>
    private static bool IsSegment(TokenNode open) =>
        open.Partner is { Next: var next }
            && (QuantifierGrammar.Skip(next) != next || next.Kind == TokenKind.LeftParen || BeginsArrow(next));

    private static IResult<PathPattern> Searched(TokenNode node)
    {
        if (PathSearchGrammar.Prefix(node) is not { WasSuccessful: true } prefix
            || Plain((TokenNode)prefix.Remainder) is not { WasSuccessful: true } path)
            return new Failed<PathPattern>(node);
        if (path.Value.Selector != PathSelector.All)
        {
            node.Context.Fail(SyntaxErrors.TwoSearches(TokenNode.SpanBetween(node, prefix.Remainder)));
            return new Failed<PathPattern>(node);
        }

        return new Parsed<PathPattern>(
            path.Value with
            {
                Search = prefix.Value.Search,
                Mode = prefix.Value.Mode,
                Span = TokenNode.SpanBetween(node, path.Remainder),
            },
            path.Remainder);
    }

    // Where only a pattern may stand, the beginning of an arrow is enough: what is wrong with the rest is then said in its place.
    private static bool BeginsArrow(TokenNode node) => node.Kind switch
    {
        TokenKind.Minus => node.Next.Kind is TokenKind.Minus or TokenKind.LeftBracket or TokenKind.Greater or TokenKind.LeftParen,
        TokenKind.Less => node.Next.Kind == TokenKind.Minus,
        _ => false,
    };
}
