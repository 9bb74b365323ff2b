using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>Clauses that hold clauses: FOREACH and CALL with braces. Each is a level of nesting.</summary>
internal static class NestingClauses
{
    public static readonly Parser<Clause> Foreach = Nested(ListGrammar.BarEndsCondition<Clause>(
        Sequence<Identifier, Expression, ImmutableArray<Clause>, TokenNode, ForeachClause>(
            After(TokenKind.Foreach, After(TokenKind.LeftParen, Names.Variable)), After(TokenKind.In, ExpressionGrammar.Expression),
            After<ImmutableArray<Clause>>(TokenKind.Bar, Changes), Token(TokenKind.RightParen),
            (span, variable, list, clauses, _) => new(span, variable, list, clauses))));

    private static readonly Parser<ImportList> Imports = Sequence<ImportList, ImportList>(
        Between<ImportList>(TokenKind.LeftParen, Imported, TokenKind.RightParen), (span, list) => list with { Span = span });

    private static readonly Parser<ImmutableArray<Identifier>> Variables = CommaSeparatedBefore(TokenKind.RightParen, Names.Variable);

    private static readonly Parser<Query> Body =
        Between(TokenKind.LeftBrace, Ref<Query>(() => ComposedGrammar.Whole), TokenKind.RightBrace);

    public static readonly Parser<Clause> Call = Nested(
        Sequence<bool, TokenNode, ImportList?, Query, TransactionBatches?, CallSubqueryClause>(
            Flag(TokenKind.Optional), Token(TokenKind.Call), Optional(TokenKind.LeftParen, Imports), Body, TransactionsGrammar.Batches,
            (span, optional, _, imports, body, batches) => new(span, optional, imports, body, batches)));

    /// <summary>Whether a subquery is called here rather than a procedure.</summary>
    public static bool BeginsCall(TokenNode call) =>
        call.Kind == TokenKind.Call && call.Next.Kind is TokenKind.LeftBrace or TokenKind.LeftParen;

    private static Parser<Clause> Nested(Parser<Clause> parser) => input => ((TokenNode)input).Context.Nest((TokenNode)input, parser);

    private static IResult<ImmutableArray<Clause>> Changes(IInput input)
    {
        ((TokenNode)input).Context.BarOwner = ParseContext.NoBracket;
        return StatementGrammar.ClauseList(input);
    }

    private static IResult<ImportList> Imported(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind == TokenKind.Star)
            return new Parsed<ImportList>(new ImportList(node.Span, true, []), node.Next);
        node.Context.Expect(node, TokenKind.Star);
        return Variables(input) is { WasSuccessful: true } variables
            ? new Parsed<ImportList>(new ImportList(node.Span, false, variables.Value), variables.Remainder)
            : new Failed<ImportList>(input);
    }
}
