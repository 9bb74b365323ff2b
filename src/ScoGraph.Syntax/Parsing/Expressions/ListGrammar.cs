using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;
using ScoGraph.Syntax.Tree.Subqueries;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>What begins with a square bracket: a list, a list comprehension or a pattern comprehension.</summary>
internal static class ListGrammar
{
    private static readonly Parser<Expression> Literal = Sequence<ImmutableArray<Expression>, ListLiteral>(
        Between(
            TokenKind.LeftBracket, CommaSeparatedBefore(TokenKind.RightBracket, ExpressionGrammar.Expression), TokenKind.RightBracket),
        (span, items) => new(span, items));

    private static readonly Parser<Expression?> Bar = OptionalAfter<Expression>(TokenKind.Bar, Projection);

    private static readonly Parser<Expression> Comprehension = BarEndsCondition<Expression>(
        Sequence<Identifier, Expression, Expression?, Expression?, TokenNode, ListComprehension>(
            After(TokenKind.LeftBracket, Names.Variable), After(TokenKind.In, ExpressionGrammar.Expression), ExpressionGrammar.Where,
            Bar, Token(TokenKind.RightBracket),
            (span, variable, list, where, projection, _) => new(span, variable, list, where, projection)));

    private static readonly Parser<Expression> PatternComprehension = BarEndsCondition<Expression>(
        Sequence<PathPattern, Expression?, Expression, TokenNode, PatternComprehension>(
            After(TokenKind.LeftBracket, Ref(() => PatternGrammar.Path)), ExpressionGrammar.Where,
            After<Expression>(TokenKind.Bar, Projection), Token(TokenKind.RightBracket),
            (span, pattern, where, projection, _) => new(span, pattern, where, projection)));

    public static IResult<Expression> List(IInput input)
    {
        TokenNode open = (TokenNode)input;
        return Lookahead.BeginsListComprehension(open) ? Comprehension(input)
            : Lookahead.BeginsPatternComprehension(open) ? PatternComprehension(input)
            : Literal(input);
    }

    /// <summary>Makes a bar directly inside the bracket that begins here end the condition instead of offering another label.</summary>
    public static Parser<T> BarEndsCondition<T>(Parser<T> parser) => input =>
    {
        TokenNode first = (TokenNode)input;
        int outer = first.Context.BarOwner;
        first.Context.BarOwner = TokenKinds.IsOpening(first.Kind) ? first.Index : first.Next.Index;
        IResult<T> result = parser(input);
        first.Context.BarOwner = outer;
        return result;
    };

    /// <summary>The expression behind the bar, where further bars are labels' again.</summary>
    public static IResult<Expression> Projection(IInput input)
    {
        ((TokenNode)input).Context.BarOwner = ParseContext.NoBracket;
        return ExpressionGrammar.Expression(input);
    }
}
