using ScoGraph.Model.Values;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Subqueries;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>The smallest expressions, told apart by their first token.</summary>
internal static class AtomGrammar
{
    /// <summary>$name.</summary>
    public static readonly Parser<Expression> Parameter = Sequence<TokenNode, ParameterReference>(
        Token(TokenKind.Parameter), (span, token) => new(span, token.Name));

    private static readonly Parser<Expression> ValueLiteral = input =>
    {
        TokenNode node = (TokenNode)input;
        return new Parsed<Expression>(new Literal(node.Span, node.Token.Value), node.Next);
    };

    private static readonly Parser<Expression> Parentheses = Sequence<Expression, Parenthesized>(
        Between(TokenKind.LeftParen, ExpressionGrammar.Expression, TokenKind.RightParen), (span, inner) => new(span, inner));

    private static readonly Choice<Expression> Atoms = new(Phrase.Expression)
    {
        { TokenKind.Integer, ValueLiteral },
        { TokenKind.Float, ValueLiteral },
        { TokenKind.String, ValueLiteral },
        { TokenKind.BadNumber, WrongNumber },
        { TokenKind.SmallestInteger, WrongNumber },
        { TokenKind.True, Constant(TokenKind.True, Value.True) },
        { TokenKind.False, Constant(TokenKind.False, Value.False) },
        { TokenKind.Null, Constant(TokenKind.Null, Value.Null) },
        { TokenKind.Parameter, Parameter },
        { TokenKind.LeftParen, PatternOrParentheses },
        { TokenKind.LeftBracket, ListGrammar.List },
        { TokenKind.LeftBrace, MapGrammar.Map },
        { TokenKind.Case, CaseGrammar.Case },
    };

    public static IResult<Expression> Atom(TokenNode node) =>
        ReservedNames.IsVariable(node) || CallGrammar.IsCallWord(node) ? CallGrammar.NameOrCall(node) : Atoms.Parse(node);

    private static IResult<Expression> PatternOrParentheses(IInput input)
    {
        if (!Lookahead.BeginsPattern((TokenNode)input))
            return Parentheses(input);
        return PatternGrammar.InExpression(input) is { WasSuccessful: true } path
            ? new Parsed<Expression>(new PatternExpression(path.Value.Span, path.Value), path.Remainder)
            : new Failed<Expression>(input);
    }

    private static Failed<Expression> WrongNumber(IInput input)
    {
        TokenNode node = (TokenNode)input;
        node.Context.Fail(node.Token.Problem!);
        return new Failed<Expression>(input);
    }

    private static Parser<Expression> Constant(TokenKind kind, Value value) => Sequence<TokenNode, Literal>(
        Token(kind), (span, _) => new(span, value));
}
