using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Parsing.Schema;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>
/// The clauses of ISO GQL (ISO/IEC 39075:2024) that begin with a word that stays free as a name: FILTER, LET, FOR, INSERT and NODETACH
/// DELETE. Each says what a clause of openCypher says, and becomes that clause. DROP is of an index or a
/// constraint, SHOW lists them.
/// </summary>
internal static class WordClauses
{
    private static readonly Parser<ImmutableArray<Clause>> Filter = Sequence<TokenNode, Expression, ImmutableArray<Clause>>(
        FilterWord, ExpressionGrammar.Expression, (span, word, condition) =>
            [new WithClause(span, new Projection(word.Span, false, true, [], [], null, null), condition)]);

    // A list of one item gives one row for each row, in their order, and takes no aggregate: what LET asks.
    private static readonly Parser<Clause> LetItem = Sequence<Identifier, TokenNode, Expression, UnwindClause>(
        Names.Variable, Token(TokenKind.Equal), ExpressionGrammar.Expression,
        (span, variable, _, value) => new(span, new ListLiteral(value.Span, [value]), variable));

    private static readonly Parser<ImmutableArray<Clause>> Let = Behind(CommaSeparated(LetItem));

    private static readonly Parser<ImmutableArray<Clause>> For = Behind(
        Sequence<Identifier, TokenNode, Expression, ImmutableArray<Clause>>(
            Names.Variable, Token(TokenKind.In), ExpressionGrammar.Expression,
            (span, variable, _, list) => [new UnwindClause(span, list, variable)]));

    private static readonly Parser<ImmutableArray<Clause>> Insert = Behind(
        Sequence<ImmutableArray<PathPattern>, ImmutableArray<Clause>>(
            PatternGrammar.Paths, (span, patterns) => [new CreateClause(span, patterns)]));

    private static readonly Parser<ImmutableArray<Clause>> NoDetachDelete = Behind(
        Sequence<Clause, ImmutableArray<Clause>>(UpdatingClauses.Delete, (_, clause) => [clause]));

    private static readonly Parser<ImmutableArray<Clause>> Drop =
        Sequence<Clause, ImmutableArray<Clause>>(SchemaGrammar.Parse, (_, clause) => [clause]);

    private static readonly Parser<ImmutableArray<Clause>> Show =
        Sequence<Clause, ImmutableArray<Clause>>(ReadingClauses.Show, (_, clause) => [clause]);

    /// <summary>Whether such a clause begins here: a word of them, and behind it what the clause has there.</summary>
    public static bool Begins(TokenNode node) => Find(node) is not null;

    /// <summary>The clause, or for LET one for each of its variables.</summary>
    public static IResult<ImmutableArray<Clause>> Parse(TokenNode node) => Find(node)!(node);

    private static Parser<ImmutableArray<Clause>>? Find(TokenNode node)
    {
        if (node.Kind != TokenKind.Name)
            return null;
        TokenNode next = node.Next;
        if (node.IsWord("FILTER"))
            return next.Kind is TokenKind.Equal or TokenKind.EndOfText ? null : Filter;
        if (node.IsWord("DROP"))
            return SchemaGrammar.Begins(node) ? Drop : null;
        if (node.IsWord("SHOW"))
            return ShowGrammar.Begins(node) ? Show : null;
        if (node.IsWord("LET"))
            return ReservedNames.IsVariable(next) && next.Next.Kind == TokenKind.Equal ? Let : null;
        if (node.IsWord("FOR"))
            return ReservedNames.IsVariable(next) && next.Next.Kind == TokenKind.In ? For : null;
        if (node.IsWord("INSERT"))
        {
            bool isNamed = ReservedNames.IsVariable(next) && next.Next.Kind == TokenKind.Equal;
            return isNamed || next.Kind == TokenKind.LeftParen ? Insert : null;
        }

        return node.IsWord("NODETACH") && next.Kind == TokenKind.Delete ? NoDetachDelete : null;
    }

    /// <summary>The word, and WHERE behind it, which may be left out.</summary>
    private static Parsed<TokenNode> FilterWord(IInput input)
    {
        TokenNode word = (TokenNode)input;
        return new Parsed<TokenNode>(word, word.Next.Kind == TokenKind.Where ? word.Next.Next : word.Next);
    }

    private static Parser<ImmutableArray<Clause>> Behind(Parser<ImmutableArray<Clause>> parser) => input => parser(((TokenNode)input).Next);
}
