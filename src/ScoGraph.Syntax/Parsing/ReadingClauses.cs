using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Parsing.Schema;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>MATCH, UNWIND, CALL, SHOW and FINISH.</summary>
internal static class ReadingClauses
{
    public static readonly Parser<Clause> Match = Sequence<TokenNode, MatchedPaths, int, Expression?, MatchClause>(
        Token(TokenKind.Match), MatchModeGrammar.Paths, PlannerHints.Skip, ExpressionGrammar.Where,
        (span, _, matched, _, where) => new(span, false, matched.Paths, where) { Mode = matched.Mode });

    private static readonly Parser<Clause> OptionalMatch =
        Sequence<TokenNode, TokenNode, MatchedPaths, int, Expression?, MatchClause>(
            Token(TokenKind.Optional), Token(TokenKind.Match), MatchModeGrammar.Paths, PlannerHints.Skip, ExpressionGrammar.Where,
            (span, _, _, matched, _, where) => new(span, true, matched.Paths, where) { Mode = matched.Mode });

    /// <summary>OPTIONAL MATCH, and OPTIONAL CALL of a subquery.</summary>
    public static readonly Parser<Clause> Optional = input =>
        NestingClauses.BeginsCall(((TokenNode)input).Next) ? NestingClauses.Call(input) : OptionalMatch(input);

    public static readonly Parser<Clause> Finish = Sequence<TokenNode, FinishClause>(Token(TokenKind.Finish), (span, _) => new(span));

    public static readonly Parser<Clause> Unwind = Sequence<TokenNode, Expression, TokenNode, Identifier, UnwindClause>(
        Token(TokenKind.Unwind), ExpressionGrammar.Expression, Token(TokenKind.As), Names.Variable,
        (span, _, list, _, variable) => new(span, list, variable));

    private static readonly Parser<YieldItem> YieldItem = Sequence<Identifier, Identifier?, YieldItem>(
        Names.Variable, OptionalAfter(TokenKind.As, Names.Variable), (span, column, alias) => new(span, column, alias));

    private static readonly Parser<Arguments> CallArguments = Sequence<ImmutableArray<Expression>, Arguments>(
        Between(
            TokenKind.LeftParen, CommaSeparatedBefore(TokenKind.RightParen, ExpressionGrammar.Expression), TokenKind.RightParen),
        (_, items) => new(items));

    private static readonly Parser<ImmutableArray<YieldItem>> YieldItems = CommaSeparated(YieldItem);

    private static readonly Parser<Clause> CallProcedure = Sequence<TokenNode, Identifier, Arguments?, Yielded?, CallProcedureClause>(
        Token(TokenKind.Call), Names.Procedure, Combinators.Optional(TokenKind.LeftParen, CallArguments),
        OptionalAfter<Yielded>(TokenKind.Yield, YieldList),
        (span, _, procedure, arguments, yielded) =>
            new(span, procedure, arguments?.Items, yielded is { Items: null }, yielded?.Items, yielded?.Where));

    /// <summary>SHOW with YIELD, with WHERE alone, or with neither: then all columns are meant.</summary>
    public static readonly Parser<Clause> Show = Sequence<Identifier, Yielded?, Expression?, CallProcedureClause>(
        ShowGrammar.Procedure, OptionalAfter<Yielded>(TokenKind.Yield, YieldList), ExpressionGrammar.Where,
        (span, procedure, yielded, where) => new(span, procedure, [], yielded?.Items is null, yielded?.Items, yielded?.Where ?? where));

    public static readonly Parser<Clause> Call = input =>
    {
        TokenNode node = (TokenNode)input;
        node.Context.Expect(node.Next, TokenKind.LeftBrace);
        return NestingClauses.BeginsCall(node) ? NestingClauses.Call(input) : CallProcedure(input);
    };

    private static IResult<Yielded> YieldList(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind == TokenKind.Star)
        {
            return ExpressionGrammar.Where(node.Next) is { WasSuccessful: true } condition
                ? new Parsed<Yielded>(new Yielded(null, condition.Value), condition.Remainder)
                : new Failed<Yielded>(input);
        }

        node.Context.Expect(node, TokenKind.Star);
        if (YieldItems(input) is not { WasSuccessful: true } items
            || ExpressionGrammar.Where(items.Remainder) is not { WasSuccessful: true } where)
            return new Failed<Yielded>(input);
        return new Parsed<Yielded>(new Yielded(items.Value, where.Value), where.Remainder);
    }

    private sealed record Arguments(ImmutableArray<Expression> Items);

    /// <summary>What stands behind YIELD; no items for a star.</summary>
    private sealed record Yielded(ImmutableArray<YieldItem>? Items, Expression? Where);
}
