using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using ScoGraph.Syntax.Tree.Subqueries;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>EXISTS, COUNT and COLLECT with braces: patterns alone, or a whole query.</summary>
internal static class SubqueryGrammar
{
    private static readonly Parser<Query> Patterns = Sequence<MatchedPaths, Expression?, Query>(
        Ref<MatchedPaths>(() => MatchModeGrammar.Paths), ExpressionGrammar.Where, MatchAlone);

    private static readonly Parser<Expression> Whole = Sequence<TokenNode, Query, SubqueryExpression>(
        input => (TokenNode)input, Between<Query>(TokenKind.LeftBrace, Body, TokenKind.RightBrace),
        (span, word, body) => new(span, KindOf(word), body));

    public static IResult<Expression> Subquery(TokenNode node) => Whole(node);

    private static IResult<Query> Body(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (StatementGrammar.BeginsClause(node) || ComposedGrammar.Begins(node))
            return ComposedGrammar.Whole(input);
        node.Context.Expect(node, TokenKind.Match);
        return Patterns(input);
    }

    private static Query MatchAlone(SourceSpan span, MatchedPaths matched, Expression? where) =>
        new(span, new SingleQuery(span, [new MatchClause(span, false, matched.Paths, where) { Mode = matched.Mode }]), []);

    private static SubqueryKind KindOf(TokenNode word) => word.Kind switch
    {
        TokenKind.Exists => SubqueryKind.Exists,
        TokenKind.Count => SubqueryKind.Count,
        _ => SubqueryKind.Collect,
    };
}
