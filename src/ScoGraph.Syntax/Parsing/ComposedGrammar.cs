using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Composed;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>Queries made of queries: UNION, NEXT, WHEN and braces (ISO/IEC 39075, composite and conditional queries; Cypher 25).</summary>
internal static class ComposedGrammar
{
    private static readonly Parser<SingleQuery> Plain =
        Sequence<ImmutableArray<Clause>, SingleQuery>(StatementGrammar.ClauseList, (span, clauses) => new(span, clauses));

    private static readonly Parser<Query> InBraces = Between<Query>(TokenKind.LeftBrace, Whole, TokenKind.RightBrace);

    private static readonly Parser<SingleQuery> Braced = Nested(
        Sequence<Query, SingleQuery>(InBraces, (span, body) => new(span, [new BracedClause(span, body)])));

    private static readonly Parser<Query> Alone = Sequence<SingleQuery, Query>(Plain, (span, query) => new(span, query, []));

    private static readonly Parser<Query> Branch = Nested<Query>(input => ((TokenNode)input).Kind == TokenKind.LeftBrace
        ? InBraces(input) : Alone(input));

    private static readonly Parser<ConditionalBranch> When = Sequence<TokenNode, Expression, TokenNode, Query, ConditionalBranch>(
        Token(TokenKind.When), ExpressionGrammar.Expression, Token(TokenKind.Then), Branch,
        (span, _, condition, _, then) => new(span, condition, then));

    private static readonly Parser<SingleQuery> Conditional = Sequence<ImmutableArray<ConditionalBranch>, Query?, SingleQuery>(
        Repeat(TokenKind.When, When), OptionalAfter(TokenKind.Else, Branch),
        (span, branches, otherwise) => new(span, [new ConditionalClause(span, branches, otherwise)]));

    private static readonly Parser<UnionPart> Union = Sequence<TokenNode, bool, SingleQuery, UnionPart>(
        Token(TokenKind.Union), UnionQuantifier, Part, (span, _, all, query) => new(span, all, query));

    private static readonly Parser<Query> Unions = Sequence<SingleQuery, ImmutableArray<UnionPart>, Query>(
        Part, Repeat(TokenKind.Union, Union), (span, first, unions) => new(span, first, unions));

    /// <summary>A query with its unions and those behind NEXT, as in a statement and in the braces of a subquery.</summary>
    public static IResult<Query> Whole(IInput input)
    {
        if (Unions(input) is not { WasSuccessful: true } first)
            return new Failed<Query>(input);
        ImmutableArray<Query>.Builder queries = ImmutableArray.CreateBuilder<Query>();
        queries.Add(first.Value);
        TokenNode at = (TokenNode)first.Remainder;
        while (at.IsWord("NEXT"))
        {
            if (Unions(at.Next) is not { WasSuccessful: true } next)
                return new Failed<Query>(at);
            queries.Add(next.Value);
            at = (TokenNode)next.Remainder;
        }

        if (queries.Count == 1)
            return first;
        Model.Diagnostics.SourceSpan span = TokenNode.SpanBetween(input, at);
        SequenceClause sequence = new(span, queries.DrainToImmutable());
        return new Parsed<Query>(new Query(span, new SingleQuery(span, [sequence]), []), at);
    }

    /// <summary>Whether a query begins here that is no row of clauses.</summary>
    public static bool Begins(TokenNode node) => BeginsCondition(node)
        || (node.Kind == TokenKind.LeftBrace && (StatementGrammar.BeginsClause(node.Next) || Begins(node.Next)));

    /// <summary>Whether WHEN begins a query here; it may name a path.</summary>
    private static bool BeginsCondition(TokenNode node) => node.Kind == TokenKind.When && node.Next.Kind != TokenKind.Equal;

    private static IResult<SingleQuery> Part(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind == TokenKind.LeftBrace)
            return Braced(input);
        if (!BeginsCondition(node))
            return Plain(input);
        if (Conditional(input) is not { WasSuccessful: true } conditional)
            return new Failed<SingleQuery>(input);
        TokenNode behind = (TokenNode)conditional.Remainder;
        bool joined = node.Index > 0 && node.Context.Nodes[node.Index - 1].Kind is TokenKind.Union or TokenKind.All or TokenKind.Distinct;
        if (behind.Kind != TokenKind.Union && !joined)
            return conditional;
        node.Context.Fail(SyntaxErrors.UnionOfConditions((joined ? node : behind).Span));
        return new Failed<SingleQuery>(input);
    }

    private static Parser<T> Nested<T>(Parser<T> parser) => input => ((TokenNode)input).Context.Nest((TokenNode)input, parser);

    private static IResult<bool> UnionQuantifier(IInput input)
    {
        TokenNode node = (TokenNode)input;
        return node.Kind is TokenKind.All or TokenKind.Distinct
            ? new Parsed<bool>(node.Kind == TokenKind.All, node.Next)
            : new Parsed<bool>(false, node);
    }
}
